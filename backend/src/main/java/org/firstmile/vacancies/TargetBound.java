package org.firstmile.vacancies;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which way a target is meant. */
@Schema(description = "Which way a target is meant.")
public enum TargetBound {
    AT_LEAST,
    AT_MOST,
    ABOUT
}
