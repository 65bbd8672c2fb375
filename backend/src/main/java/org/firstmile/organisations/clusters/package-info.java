/**
 * Which organiser looks after which organisations: a cluster is up to five standard members or one strategic partner.
 * More is possible and warned of, so that nobody is thinly met by somebody who has too many to meet.
 */
package org.firstmile.organisations.clusters;
