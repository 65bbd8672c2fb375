/** Where many do the same and where nobody does: themes by places, counted from services that everybody may see. */
package org.firstmile.directory.gaps;
