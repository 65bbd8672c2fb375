package org.firstmile.applications;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.firstmile.vacancies.AnswerStyle;
import org.hibernate.annotations.UuidGenerator;

/** What an application answers to one question. Its id is random (v4): a UUIDv7 would tell when it was begun. */
@Entity
@Table(name = "application_answer")
class ApplicationAnswer extends PanacheEntityBase {
    @Id
    @UuidGenerator
    UUID id;

    @Column(name = "application_id")
    UUID applicationId;

    @Column(name = "question_id")
    UUID questionId;

    @Enumerated(EnumType.STRING)
    AnswerStyle style;

    String text;

    /** The application's answers by question. */
    static Map<UUID, ApplicationAnswer> of(UUID application) {
        return ApplicationAnswer.<ApplicationAnswer>list("applicationId", application).stream()
                .collect(Collectors.toMap(answer -> answer.questionId, Function.identity()));
    }
}
