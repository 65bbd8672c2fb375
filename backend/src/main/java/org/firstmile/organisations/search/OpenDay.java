package org.firstmile.organisations.search;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A day on which something is open. */
@Schema(description = "A day of the week, by its first two letters.")
enum OpenDay {
    MO,
    TU,
    WE,
    TH,
    FR,
    SA,
    SU
}
