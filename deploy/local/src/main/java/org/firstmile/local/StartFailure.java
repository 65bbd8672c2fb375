package org.firstmile.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Why a start ends: one sentence with the mend, and the last lines of the log when there is one. */
final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int LAST_LINES = 15;

    StartFailure(String sentence) {
        super(sentence);
    }

    StartFailure(String sentence, Path log) {
        super(lastLines(log) + sentence + " Full log: " + log);
    }

    private static String lastLines(Path log) {
        if (!Files.isReadable(log)) {
            return "";
        }
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            List<String> last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
            return last.isEmpty() ? "" : "  | " + String.join("\n  | ", last) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
