package org.firstmile.shared.problem;

/**
 * The catalogue of everything that can go wrong for a client. The kebab-case form of a constant is the problem's
 * {@code code} and the last part of its {@code type}.
 */
public enum ProblemCode {
    MALFORMED_JSON(400, "The body is not JSON that can be read"),
    UNKNOWN_FIELD(400, "The body has a field that this operation does not know"),
    INVALID_REQUEST(400, "The request has a value that cannot be read"),
    UNAUTHENTICATED(401, "Sign in first"),
    FORBIDDEN(403, "You may not do this"),
    NOT_FOUND(404, "There is nothing here that you can see"),
    METHOD_NOT_ALLOWED(405, "This address does not offer that method"),
    NOT_ACCEPTABLE(406, "This address does not offer that media type"),
    CONFLICT(409, "This does not fit what is already there"),
    WRONG_STATE(409, "This cannot be done in the present state"),
    STALE(412, "Someone else has changed this since you read it"),
    BODY_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "This address does not take that media type"),
    VALIDATION_FAILED(422, "Some values need mending"),
    IDEMPOTENCY_KEY_REUSED(422, "This Idempotency-Key was used for another request"),
    PRECONDITION_REQUIRED(428, "Send If-Match with the ETag that you read"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    INTERNAL_ERROR(500, "Something went wrong on our side"),
    UNAVAILABLE(503, "The service is not available just now");

    private final int status;
    private final String title;

    ProblemCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The code for a bare HTTP status, as the framework raises them. */
    static ProblemCode ofStatus(int status) {
        for (ProblemCode code : values()) {
            if (code.status == status && code != MALFORMED_JSON && code != UNKNOWN_FIELD) {
                return code;
            }
        }
        return status < 500 ? INVALID_REQUEST : INTERNAL_ERROR;
    }
}
