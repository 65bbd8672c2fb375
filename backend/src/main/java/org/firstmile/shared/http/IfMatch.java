package org.firstmile.shared.http;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.firstmile.shared.problem.FieldError;
import org.firstmile.shared.problem.ProblemCode;
import org.firstmile.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The precondition of a change (RFC 9110 section 13.1.1). The version in an ETag decides; weak tags never match.
 *
 * @param header the If-Match header, null when it was not sent
 */
public record IfMatch(@Nullable String header) {
    private static final Pattern STRONG = Pattern.compile("\"(\\d+)(?:-[0-9a-f]+)?\"");

    /** For changes that the program itself makes. */
    public static final IfMatch ANY = new IfMatch("*");

    /** To be asked after access is decided and before the change: 428 without the header, 412 when it is stale. */
    public void check(long version) {
        if (header == null || header.isBlank()) {
            throw new ProblemException(
                    ProblemCode.PRECONDITION_REQUIRED, "Send If-Match with the ETag of the version that you read.");
        }
        if (header.strip().equals("*")) {
            return;
        }
        boolean matches = Arrays.stream(header.split(","))
                .map(String::strip)
                .map(STRONG::matcher)
                .anyMatch(tag -> tag.matches() && tag.group(1).equals(Long.toString(version)));
        if (!matches) {
            throw new ProblemException(
                    ProblemCode.STALE,
                    "Read it again and repeat your change on what is there now.",
                    java.util.List.of(new FieldError("If-Match", "The present version is %d".formatted(version))));
        }
    }
}
