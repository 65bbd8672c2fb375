package org.firstmile.shared.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.firstmile.shared.problem.ProblemCode;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * A create that is sent twice happens once: the key is kept, in the create's own transaction, beside its answer for 24
 * hours. A second sender waits for the first; the same key with another body is refused.
 */
@Singleton
public class Idempotency {
    private static final Duration KEPT = Duration.ofHours(24);

    private final Sql sql;
    private final ObjectMapper json;
    private final Clock clock;

    Idempotency(Sql sql, ObjectMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    private record First(String fingerprint, String answer) {}

    /**
     * @param client who asks: keys of two clients never meet
     * @param key the Idempotency-Key header, quoted or not; null runs the create as it is
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T> T once(
            String client, String operation, @Nullable String key, Object request, Class<T> type, Supplier<T> create) {
        if (key == null || key.isBlank()) {
            return create.get();
        }
        String plain = plain(key);
        String fingerprint = sha256(write(request));
        int fresh = sql.run(
                "insert into idempotency_key (client, operation, key, fingerprint, created_at) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                client,
                operation,
                plain,
                fingerprint,
                clock.instant());
        if (fresh == 0) {
            return replay(client, operation, plain, fingerprint, type);
        }
        T answer = create.get();
        sql.run(
                "update idempotency_key set answer = ? where client = ? and operation = ? and key = ?",
                write(answer),
                client,
                operation,
                plain);
        return answer;
    }

    private <T> T replay(String client, String operation, String key, String fingerprint, Class<T> type) {
        First first = sql.one(
                        "select fingerprint, answer from idempotency_key where client = ? and operation = ? and key = ?",
                        row -> new First(row.getString("fingerprint"), row.getString("answer")),
                        client,
                        operation,
                        key)
                .orElseThrow();
        if (!first.fingerprint().equals(fingerprint)) {
            throw new ProblemException(
                    ProblemCode.IDEMPOTENCY_KEY_REUSED, "Use a new key for a new request; repeat a request unchanged.");
        }
        try {
            return json.readValue(first.answer(), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Scheduled(every = "1h", delayed = "1m")
    @Transactional
    void forget() {
        sql.run(
                "delete from idempotency_key where created_at < ?",
                clock.instant().minus(KEPT));
    }

    private static String plain(String header) {
        String key = header.strip();
        if (key.length() > 1 && key.startsWith("\"") && key.endsWith("\"")) {
            key = key.substring(1, key.length() - 1);
        }
        if (!key.matches("[\\x21-\\x7e]{8,255}")) {
            throw ProblemException.parameter("Idempotency-Key", "Send 8 to 255 visible characters, such as a UUID");
        }
        return key;
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
