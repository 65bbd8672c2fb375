package org.firstmile.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.shared.http.RequestId;
import org.firstmile.shared.sql.Sql;

/**
 * The trail: who did what to which thing, written in the transaction of the change and never altered (a trigger in the
 * database refuses it).
 */
@Singleton
public class Audit {
    private final Sql sql;
    private final ObjectMapper json;
    private final Clock clock;

    Audit(Sql sql, ObjectMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param action thing and past participle, such as {@code organisation.confirmed}
     * @param details facts that the reader of the trail needs; never a confidence, never a candidate's identity
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Caller caller, String action, UUID subject, Map<String, ?> details) {
        sql.run(
                "insert into audit_entry (at, actor, actor_name, action, subject_id, request_id, details)"
                        + " values (?, ?, ?, ?, ?, ?, ?::jsonb)",
                clock.instant(),
                caller.subject(),
                caller.name(),
                action,
                subject,
                RequestId.current(),
                write(details));
    }

    public void record(Caller caller, String action, UUID subject) {
        record(caller, action, subject, Map.of());
    }

    private String write(Map<String, ?> details) {
        try {
            return json.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
