package org.firstmile.places;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a place is known by. */
@Schema(description = "What a place is known by: a whole postcode, its first half, or a town's name.")
public enum PlaceKind {
    POSTCODE,
    OUTCODE,
    TOWN
}
