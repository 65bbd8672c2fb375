package org.firstmile.shared.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.firstmile.shared.problem.ProblemException;

/** Where a slice ended: the list and order it belongs to, the last sort value and the last id. */
record Cursor(String list, String value, UUID id) {

    String encode() {
        String plain = list + "\u001f" + id + "\u001f" + value;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    static Cursor decode(String text, String list) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String[] parts = plain.split("\u001f", 3);
            if (parts.length == 3 && parts[0].equals(list) && parts[2].indexOf('\u0000') < 0) {
                return new Cursor(list, parts[2], UUID.fromString(parts[1]));
            }
        } catch (IllegalArgumentException notOurs) {
            // answered below
        }
        throw foreign();
    }

    static ProblemException foreign() {
        return ProblemException.parameter(
                "?after", "This cursor belongs to another list or order: use the next of the slice before, unchanged");
    }
}
