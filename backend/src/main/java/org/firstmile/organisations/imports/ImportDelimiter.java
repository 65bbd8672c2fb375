package org.firstmile.organisations.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What stands between two cells. */
@Schema(description = "What stands between two cells of a table; none in a file that is no table.")
enum ImportDelimiter {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t'),
    NONE('\0');

    private final char character;

    ImportDelimiter(char character) {
        this.character = character;
    }

    char character() {
        return character;
    }
}
