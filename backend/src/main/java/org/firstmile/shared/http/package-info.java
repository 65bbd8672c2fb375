/** HTTP conventions shared by all resources: request ids, preconditions, idempotency, replies. No domain word in here. */
package org.firstmile.shared.http;
