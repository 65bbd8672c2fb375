package org.firstmile.shared.problem;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Thrown by any layer to answer with a {@link Problem}; carries no HTTP type, so that rules can throw it too. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final transient List<FieldError> errors;
    private final @Nullable Duration retryAfter;

    public ProblemException(ProblemCode code, String detail, List<FieldError> errors) {
        this(code, detail, errors, null);
    }

    private ProblemException(ProblemCode code, String detail, List<FieldError> errors, @Nullable Duration retryAfter) {
        super(detail, null, false, false);
        this.code = code;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
    }

    public ProblemException(ProblemCode code, String detail) {
        this(code, detail, List.of());
    }

    public static ProblemException notFound() {
        return new ProblemException(
                ProblemCode.NOT_FOUND, "It does not exist, or it is not visible to you. Check the address.");
    }

    public static ProblemException forbidden() {
        return new ProblemException(ProblemCode.FORBIDDEN, "You can see this, but your role does not allow this step.");
    }

    /** The thing is in a state in which this step is not open. */
    public static ProblemException wrongState(String detail) {
        return new ProblemException(ProblemCode.WRONG_STATE, detail);
    }

    /** One field of the body breaks a rule. */
    public static ProblemException field(String pointer, String detail) {
        return fields(List.of(new FieldError(pointer, detail)));
    }

    public static ProblemException fields(List<FieldError> errors) {
        return new ProblemException(
                ProblemCode.VALIDATION_FAILED, "Mend the fields named in errors and send again.", errors);
    }

    /** @param wait how long the client has to wait; it is told in whole seconds */
    public static ProblemException tooMany(Duration wait) {
        return tooMany(wait, "Wait as long as Retry-After says, then send it again.");
    }

    /** The same where it can be said more plainly. */
    public static ProblemException tooMany(Duration wait, String detail) {
        return new ProblemException(ProblemCode.TOO_MANY_REQUESTS, detail, List.of(), wait);
    }

    /** A query parameter, path parameter or header that cannot be read. */
    public static ProblemException parameter(String pointer, String detail) {
        return new ProblemException(ProblemCode.INVALID_REQUEST, detail, List.of(new FieldError(pointer, detail)));
    }

    public ProblemCode code() {
        return code;
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** How long to wait before the request can succeed; null where waiting is no mend. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
