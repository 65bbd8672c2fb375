package org.firstmile.shared.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+44",
                "-1",
                "@SUM(1)",
                "\t=1",
                "\n=1",
                "\uFF1D1+1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF20SUM(1)",
                "'=1"
            })
    void what_a_spreadsheet_would_run_begins_with_an_apostrophe_and_comes_back_as_it_was(String typed) {
        assertEquals("'" + typed, Cell.of(typed));
        assertEquals(typed, Cell.typed(Cell.of(typed)));
    }
}
