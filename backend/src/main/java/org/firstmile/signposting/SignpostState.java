package org.firstmile.signposting;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "Pointed: they were told. Offered: a hand-over that waits; accepted or declined: its answer. Nobody: nobody"
                        + " could take them.")
public enum SignpostState {
    POINTED,
    OFFERED,
    ACCEPTED,
    DECLINED,
    NOBODY
}
