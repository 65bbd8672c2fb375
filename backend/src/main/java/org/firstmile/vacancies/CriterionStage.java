package org.firstmile.vacancies;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What tests a criterion besides the questions.")
public enum CriterionStage {
    CV,
    CONVERSATION
}
