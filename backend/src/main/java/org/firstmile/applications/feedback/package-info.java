/**
 * What candidates hear when a decision has been made, and what they say in return: feedback to everyone, a band for each
 * answer and never a mark or a reviewer's words; and how each found the process, from 0 to 10. Nothing in here reads who
 * a candidate is or what anybody wrote.
 */
package org.firstmile.applications.feedback;
