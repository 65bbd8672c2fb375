/** Where towns and postcodes are. Knows of no feature; features tell it nothing either, it reads positions they keep. */
package org.firstmile.places;
