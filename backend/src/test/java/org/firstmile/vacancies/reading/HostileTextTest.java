package org.firstmile.vacancies.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text makes the reader slow, or makes it lose a line. */
class HostileTextTest {
    private static final int LONGEST = 100_000;

    static Stream<String> texts() {
        return Stream.of(
                        "x",
                        "a ",
                        "x\n",
                        "*",
                        "[",
                        "(",
                        "1",
                        "\"",
                        ". ",
                        "A. ",
                        "£1 ",
                        "£1,000 per annum ",
                        "\u202Eمرحبا ",
                        "a\rb\r\n",
                        "- a?\n",
                        "- ❑ why? ",
                        "stipend £1 month ",
                        "essential ",
                        "apply by 1 June 2022 ",
                        "1/1/1/",
                        "Heading\n\n",
                        "A (E)\n\n",
                        "Essential: x\n\n",
                        "Salary: £1,000\n",
                        "[a](b) ",
                        "1\n\na\n\n2\n\n",
                        "a".repeat(60) + "\n",
                        "no CV not CV ",
                        "your 1-1-1 hours to ",
                        "Heading here\n\nThis is prose that is long enough to be seen as such by all.\n\n")
                .flatMap(piece -> Stream.of(
                                "", "Main duties\n\n", "How to apply\n\n", "Perks\n\n", "ESSENTIAL SKILLS\n\n")
                        .map(start ->
                                start + piece.repeat(LONGEST / piece.length()).substring(0, LONGEST - 100)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_long_text_is_read_at_once_and_each_line_accounted_for(String text) {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Texts.read(text));
    }

    @Test
    void what_nobody_sees_is_taken_out() {
        assertEquals("ab c", Passages.clean("\uFEFFa\u200Bb\u0000\u00A0\t c\u202E\uD83C"));
        assertEquals("👩‍🌾", Passages.clean("👩‍🌾"));
    }

    @Test
    void nothing_is_read_of_nothing() {
        for (String nothing : List.of("", "\n\n", "\u0000", "- \n* \n", "--", "12", "\uFEFF")) {
            assertFalse(AdvertReader.isReadable(nothing));
            Texts.read(nothing);
        }
        assertTrue(AdvertReader.isReadable("مرحبا"));
    }
}
