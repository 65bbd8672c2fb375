package org.firstmile.onetoones;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who else may read a one-to-one. */
@Schema(
        description =
                "Who may read it: author = only who recorded it; team = also organisers and leads who look after its"
                        + " chapter; chapter = also its administrators.")
public enum OneToOneVisibility {
    AUTHOR,
    TEAM,
    CHAPTER
}
