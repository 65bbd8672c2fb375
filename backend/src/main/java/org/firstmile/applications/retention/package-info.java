/**
 * How long a vacancy's applications are kept: a day from which they are erased, a hold for a reason, and the job that
 * erases. Nothing in here reads an application; {@code Erasure} knows what hangs on one.
 */
package org.firstmile.applications.retention;
