package org.firstmile.vacancies.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.firstmile.vacancies.NewVacancy;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Reads texts for tests, and holds every reading to what is promised of all. */
final class Texts {
    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private Texts() {}

    static NewVacancy draft(String text) {
        return read(text).draft();
    }

    static Reading read(String text) {
        return read(text, "The Sample Alliance");
    }

    /** Each line is accounted for once, and the draft can be stored and changed by its form. */
    static Reading read(String text, String organisation) {
        Reading reading = AdvertReader.read(text, new Known(new UUID(0, 1), new UUID(0, 2), organisation, null));
        assertEquals(Set.of(), VALIDATOR.validate(reading.draft()));
        if (reading.draft().terms() != null) {
            assertEquals(
                    List.of(),
                    reading.draft()
                            .terms()
                            .contradictions(
                                    reading.draft().hours(), reading.draft().places()));
        }
        Set<Integer> written = new TreeSet<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!Passages.clean(lines.get(i)).isEmpty()) {
                written.add(i + 1);
            }
        }
        Set<Integer> known = new TreeSet<>(reading.headings());
        reading.sources().forEach(source -> known.add(source.line()));
        reading.choices().forEach(choice -> choice.options().forEach(option -> known.add(option.line())));
        Set<Integer> unknown = new HashSet<>();
        reading.unrecognised().forEach(line -> assertTrue(unknown.add(line.line()), "twice: " + line));
        assertTrue(known.stream().noneMatch(unknown::contains), "a line is a source and unrecognised");
        known.addAll(unknown);
        assertEquals(written, known);
        return reading;
    }

    /** The lines that a field comes from. */
    static List<Integer> lines(Reading reading, String pointer) {
        return reading.sources().stream()
                .filter(source -> source.pointer().equals(pointer))
                .map(ImportSource::line)
                .toList();
    }

    static List<Integer> unrecognised(Reading reading) {
        return reading.unrecognised().stream().map(ImportLine::line).toList();
    }
}
