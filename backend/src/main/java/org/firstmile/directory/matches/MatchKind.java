package org.firstmile.directory.matches;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "Similar: the same kind of work near by. Complementary: offers that meet needs, or the same people"
                        + " served with something else.")
enum MatchKind {
    SIMILAR,
    COMPLEMENTARY
}
