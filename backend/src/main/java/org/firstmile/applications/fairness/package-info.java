/**
 * Whether a recruitment was fair, in numbers: how many came how far, which marks were given, how long each stage took.
 * Read by those who may see applications, once marks are locked; no word of anybody, and nothing joined to the equality
 * counts, which stand apart.
 */
package org.firstmile.applications.fairness;
