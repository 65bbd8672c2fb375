/**
 * One-to-ones: intentional conversations to find a person's self-interest, story and concerns, and the next step; for
 * those who organise. What was said is a confidence: {@link org.firstmile.onetoones.Readers} alone decides who reads it.
 */
package org.firstmile.onetoones;
