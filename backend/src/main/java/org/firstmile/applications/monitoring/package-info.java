/**
 * Equality monitoring: voluntary answers after the submission, kept as counts for each vacancy. Nothing in here knows an
 * application, and nothing elsewhere reads a count; who decides about candidates never sees them.
 */
package org.firstmile.applications.monitoring;
