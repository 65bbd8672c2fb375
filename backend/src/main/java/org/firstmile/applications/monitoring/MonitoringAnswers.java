package org.firstmile.applications.monitoring;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a candidate chooses to say about themselves; any of it may be left out. */
@Schema(description = "What a candidate chooses to say; any of it may be left out. It is counted, not stored.")
public record MonitoringAnswers(
        @Nullable MonitoredAge age,
        @Nullable MonitoredSex sex,
        @Nullable MonitoredEthnicGroup ethnicGroup,
        @Nullable MonitoredDisability disability,
        @Nullable MonitoredReligion religion,
        @Nullable MonitoredOrientation orientation) {

    /** The questions in their order, and the choices of each. */
    static final Map<String, Class<? extends Enum<?>>> QUESTIONS = new LinkedHashMap<>();

    static {
        QUESTIONS.put("age", MonitoredAge.class);
        QUESTIONS.put("sex", MonitoredSex.class);
        QUESTIONS.put("ethnicGroup", MonitoredEthnicGroup.class);
        QUESTIONS.put("disability", MonitoredDisability.class);
        QUESTIONS.put("religion", MonitoredReligion.class);
        QUESTIONS.put("orientation", MonitoredOrientation.class);
    }

    /** What was chosen, by question, in the questions' order. */
    Map<String, Enum<?>> chosen() {
        Map<String, Enum<?>> chosen = new LinkedHashMap<>();
        chosen.put("age", age);
        chosen.put("sex", sex);
        chosen.put("ethnicGroup", ethnicGroup);
        chosen.put("disability", disability);
        chosen.put("religion", religion);
        chosen.put("orientation", orientation);
        chosen.values().removeIf(java.util.Objects::isNull);
        return chosen;
    }
}
