/**
 * What reviewers read: the answers to blind questions, one by one, under an alias that is another for each reviewer.
 * Nothing in here may depend on anything that knows who the candidate is (held by a test); its only source is the
 * database view {@code reviewable_answer}, which has neither application nor time.
 */
package org.firstmile.applications.review;
