package org.firstmile.applications;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same cases stand in the web's words.test.ts: what one counts while typing is what the other refuses by. */
class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "'  ', 0",
        "'one', 1",
        "'one two', 2",
        "'one\u00a0two\tthree\nfour', 4",
        "'- one\n- two', 2",
        "'• — … !', 0",
        "'well-being isn''t 2', 3",
        "'Çà và 日本', 3",
    })
    void words_are_what_stands_between_spaces_and_holds_a_letter_or_digit(String text, int words) {
        assertEquals(words, Words.in(text));
    }
}
