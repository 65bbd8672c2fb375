/**
 * Applications: what a candidate does with the private link of one application, and what staff see of it by reference.
 * An application has no personal data; who it is stands in {@code candidate_identity} alone, which only the
 * candidate's own operations ({@code My…}) and the mailer read. Reviewers are served by {@code applications.review}.
 */
package org.firstmile.applications;
