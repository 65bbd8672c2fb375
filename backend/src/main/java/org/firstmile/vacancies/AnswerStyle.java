package org.firstmile.vacancies;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an answer is written. */
@Schema(description = "How an answer is written.")
public enum AnswerStyle {
    LETTER,
    BULLETS
}
