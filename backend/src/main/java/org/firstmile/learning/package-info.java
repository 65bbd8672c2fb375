/** What organisations learn and tell each other: short notes by theme and place, and the words they use differently. */
package org.firstmile.learning;
