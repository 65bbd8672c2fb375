package org.firstmile.organisations.themes;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a theme is what something is about, or whom it serves. */
@Schema(description = "subject = what something is about; people = whom it serves.")
public enum ThemeKind {
    SUBJECT,
    PEOPLE
}
