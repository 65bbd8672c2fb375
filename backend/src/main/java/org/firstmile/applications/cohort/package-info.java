/**
 * The cohort: choosing several as a set. Words: a dimension is something that the call names as what the group is looked
 * at by, a trait is the value of it that one application brings, a set is a group under a name, coverage is which
 * values a set brings. Marks are read here and never changed.
 */
package org.firstmile.applications.cohort;
