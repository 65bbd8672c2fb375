package org.firstmile.places;

/** Positions are known that were not known before: what was worked out from them is to be worked out again. */
public record PlacesLoaded() {}
