package org.firstmile.shared.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The answers of the API: one thing with its ETag, a created thing with its Location. */
public final class Reply {
    private Reply() {}

    /** What an aggregate's view must tell so that it can be answered with an ETag. */
    public interface Versioned {
        UUID id();

        long version();
    }

    public static <T extends Versioned> RestResponse<T> read(T view, @Nullable String ifNoneMatch) {
        return unlessMatched(view, etag(view), ifNoneMatch);
    }

    /** Of what has no version of its own: a record of records, told apart by all that is in it. */
    public static <T extends Record> RestResponse<T> readUnversioned(T view, @Nullable String ifNoneMatch) {
        return unlessMatched(view, "\"" + digest(view) + "\"", ifNoneMatch);
    }

    private static <T> RestResponse<T> unlessMatched(T view, String etag, @Nullable String ifNoneMatch) {
        if (ifNoneMatch != null
                && (ifNoneMatch.contains(etag) || ifNoneMatch.strip().equals("*"))) {
            return RestResponse.ResponseBuilder.<T>create(RestResponse.Status.NOT_MODIFIED)
                    .header(HttpHeaders.ETAG, etag)
                    .build();
        }
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, etag)
                .build();
    }

    public static <T extends Versioned> RestResponse<T> changed(T view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, etag(view))
                .build();
    }

    /** @param collection the collection's path below the API's root, such as {@code organisations} */
    public static <T extends Versioned> RestResponse<T> created(T view, String collection) {
        return createdAt(collection + "/" + view.id(), view);
    }

    /** @param path below the API's root */
    public static <T extends Versioned> RestResponse<T> createdAt(String path, T view) {
        return RestResponse.ResponseBuilder.<T>create(RestResponse.Status.CREATED)
                .entity(view)
                .location(URI.create("/api/v1/" + path))
                .header(HttpHeaders.ETAG, etag(view))
                .build();
    }

    /** The version guards changes; the digest tells two views of one version apart (other reader, other neighbours). */
    private static String etag(Versioned view) {
        return "\"%d-%s\"".formatted(view.version(), digest(view));
    }

    private static String digest(Object view) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(view.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
