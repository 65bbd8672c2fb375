/**
 * The sift: the marking of anonymous answers, question by question, each by several reviewers in an order of their own;
 * then the lock, the ranking and the report. Words: round, panel, task (one reviewer's one mark on one answer), alias.
 * Nothing in here may depend on anything that knows who the candidate is (held by a test): reviewers' words come from the
 * view {@code reviewable_answer}; which answers are one application's comes from {@code reviewable_part}.
 */
package org.firstmile.applications.review;
