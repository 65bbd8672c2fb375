/** Who pointed people to whom, hand-overs and their outcome, and what nobody could take: never about the person. */
package org.firstmile.signposting;
