package org.firstmile.shared.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.CharConversionException;
import java.util.List;
import org.firstmile.shared.http.RequestId;
import org.firstmile.shared.sql.SqlFailure;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every exception that reaches the edge into a {@link Problem}. Nothing of the inside leaves: no class, no SQL. */
final class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response problem(ProblemException e) {
        Response.ResponseBuilder answer = builder(e.code(), e.getMessage(), e.errors());
        return e.retryAfter() == null
                ? answer.build()
                : answer.header(HttpHeaders.RETRY_AFTER, e.retryAfter().toSeconds() + 1)
                        .build();
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException e) {
        List<FieldError> errors = e.getConstraintViolations().stream()
                .map(FieldError::of)
                .sorted(java.util.Comparator.comparing(FieldError::pointer))
                .limit(Problem.MOST_ERRORS)
                .toList();
        boolean onlyBody = errors.stream().allMatch(error -> error.pointer().startsWith("#"));
        return onlyBody
                ? answer(ProblemCode.VALIDATION_FAILED, "Mend the fields named in errors and send again.", errors)
                : answer(ProblemCode.INVALID_REQUEST, "Mend the parameters named in errors.", errors);
    }

    // the framework maps MismatchedInputException itself unless it is named here
    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    Response unreadable(JsonProcessingException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                answer(
                        ProblemCode.UNKNOWN_FIELD,
                        "Leave out the field or correct its name.",
                        List.of(new FieldError(
                                pointer(unknown),
                                "There is no such field here. Known: "
                                        + String.join(
                                                ", ",
                                                unknown.getKnownPropertyIds().stream()
                                                        .map(Object::toString)
                                                        .sorted()
                                                        .toList()))));
            case InvalidFormatException format -> invalidValue(format, firstSentence(format));
            case JsonMappingException mapping when mapping.getCause() instanceof ProblemException own -> problem(own);
            case JsonMappingException mapping
            when mapping.getCause() instanceof InputCoercionException -> invalidValue(mapping, "Use a smaller number");
            case JsonMappingException mapping when mapping.getCause() instanceof StreamReadException -> malformed();
            case MismatchedInputException mismatch
            when mismatch.getOriginalMessage().startsWith("Trailing token") -> malformed();
            case JsonMappingException mapping -> invalidValue(mapping, "This has the wrong type; see openapi.yaml.");
            default -> malformed();
        };
    }

    /** Jackson takes a body by its first bytes for UTF-16 or UTF-32, and then it is neither. */
    @ServerExceptionMapper
    Response unreadable(CharConversionException e) {
        return malformed();
    }

    private static Response malformed() {
        return answer(
                ProblemCode.MALFORMED_JSON,
                "Check brackets, quotes and commas, and that no field stands twice.",
                List.of());
    }

    private Response invalidValue(JsonMappingException e, String detail) {
        return answer(
                ProblemCode.VALIDATION_FAILED,
                "Mend the fields named in errors and send again.",
                List.of(new FieldError(pointer(e), detail)));
    }

    /** Our own readers say how to mend; of Jackson's messages only the kind of value is worth repeating. */
    private static String firstSentence(InvalidFormatException e) {
        String message = e.getOriginalMessage();
        int own = Math.max(message.lastIndexOf("Use one of: "), message.lastIndexOf("Take out "));
        if (own >= 0) {
            return message.substring(own);
        }
        return switch (e.getTargetType() == null ? "" : e.getTargetType().getSimpleName()) {
            case "UUID" -> "Use an id, like 0191f3c8-5e3a-7cc4-9d0b-2f6f0d4d7a11";
            case "LocalDate" -> "Use a date, like 2026-11-21";
            case "Instant", "OffsetDateTime" -> "Use an instant with its offset, like 2026-11-21T09:00:00Z";
            case "BigDecimal", "Integer", "int", "Long", "long", "Double", "double" -> "Use a number";
            default -> "This cannot be read; see openapi.yaml.";
        };
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated() {
        return builder(ProblemCode.UNAUTHENTICATED, "Send a valid access token as Authorization: Bearer.", List.of())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e) {
        return answer(ProblemCode.FORBIDDEN, "Your role does not allow this step.", List.of());
    }

    @ServerExceptionMapper({OptimisticLockException.class, StaleStateException.class})
    Response stale() {
        return answer(ProblemCode.STALE, "Read it again and repeat your change on what is there now.", List.of());
    }

    @ServerExceptionMapper
    Response constraint(org.hibernate.exception.ConstraintViolationException e) {
        LOG.debugf("%s refused a change", e.getConstraintName());
        return answer(
                ProblemCode.CONFLICT,
                "It clashes with what someone else has just stored. Read again, mend and repeat.",
                List.of());
    }

    /** Two who each waited for what the other held. */
    @ServerExceptionMapper
    Response crossed(PessimisticLockException e) {
        LOG.warn("Two changes waited for each other", e);
        return answer(
                ProblemCode.CONFLICT,
                "It clashes with what someone else has just stored. Read again, mend and repeat.",
                List.of());
    }

    /** Plain SQL meets the same: what somebody else has stored or deleted, a trigger's refusal, a deadlock. */
    @ServerExceptionMapper
    Response refused(SqlFailure e) {
        if (!e.isConflict()) {
            return unexpected(e);
        }
        LOG.warnf(e, "The database refused a change: %s", e.state());
        return answer(
                ProblemCode.CONFLICT,
                "It clashes with what someone else has just stored. Read again, mend and repeat.",
                List.of());
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return unreadable(json);
        }
        if (e.getCause() instanceof ProblemException own) {
            return problem(own);
        }
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        ProblemCode code = ProblemCode.ofStatus(status);
        Response.ResponseBuilder answer = builder(code, code.title() + ".", List.of());
        Object allow = e.getResponse().getHeaders().getFirst(HttpHeaders.ALLOW);
        return allow == null
                ? answer.build()
                : answer.header(HttpHeaders.ALLOW, allow).build();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            switch (cause) {
                case ProblemException own -> {
                    return problem(own);
                }
                case OptimisticLockException stale -> {
                    return stale();
                }
                case org.hibernate.exception.ConstraintViolationException constraint -> {
                    return constraint(constraint);
                }
                case PessimisticLockException crossed -> {
                    return crossed(crossed);
                }
                case SqlFailure refused
                when refused.isConflict() -> {
                    return refused(refused);
                }
                default -> {}
            }
        }
        LOG.error("Unexpected failure", e);
        return answer(
                ProblemCode.INTERNAL_ERROR,
                "Nothing was saved. Try again; if it stays, quote the request id.",
                List.of());
    }

    private static Response answer(ProblemCode code, String detail, List<FieldError> errors) {
        return builder(code, detail, errors).build();
    }

    private static Response.ResponseBuilder builder(ProblemCode code, String detail, List<FieldError> errors) {
        return Response.status(code.status())
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(code, detail, errors, RequestId.current()));
    }

    private static String pointer(JsonMappingException e) {
        StringBuilder pointer = new StringBuilder("#");
        for (JsonMappingException.Reference step : e.getPath()) {
            pointer.append('/');
            if (step.getFieldName() == null) {
                pointer.append(step.getIndex());
            } else {
                pointer.append(step.getFieldName().replace("~", "~0").replace("/", "~1"));
            }
        }
        return pointer.toString();
    }
}
