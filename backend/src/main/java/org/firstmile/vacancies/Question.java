package org.firstmile.vacancies;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.firstmile.shared.problem.ProblemException;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** A question of an opening; it has an id of its own because answers refer to it. */
@Entity
@Table(name = "vacancy_question")
class Question extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "vacancy_id")
    Vacancy vacancy;

    int position;
    String prompt;
    String guidance;
    boolean blind;

    @Column(name = "max_words")
    Integer maxWords;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "review_guide")
    List<String> reviewGuide;

    boolean sample;

    void become(VacancyQuestion wanted, int at) {
        List<String> guide = Lists.given(wanted.reviewGuide());
        if (!guide.isEmpty() && guide.size() != 5) {
            throw ProblemException.field(
                    "#/questions/%d/reviewGuide".formatted(at), "Describe the five marks, or none");
        }
        position = at;
        prompt = wanted.prompt();
        guidance = wanted.guidance();
        blind = wanted.blind();
        maxWords = wanted.maxWords();
        reviewGuide = guide;
        sample = wanted.sample();
    }

    /** @param full with the review guide */
    VacancyQuestion view(boolean full) {
        return new VacancyQuestion(
                id, prompt, guidance, blind, maxWords, full ? List.copyOf(reviewGuide) : null, sample);
    }
}
