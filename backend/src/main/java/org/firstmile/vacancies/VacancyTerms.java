package org.firstmile.vacancies;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.money.Money;
import org.firstmile.shared.problem.FieldError;
import org.jspecify.annotations.Nullable;

/** What is paid. Figures that follow from others are computed whenever they are shown and never stored. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SalaryTerms.class, name = "salary"),
    @JsonSubTypes.Type(value = StipendTerms.class, name = "stipend"),
    @JsonSubTypes.Type(value = UnpaidTerms.class, name = "unpaid")
})
@Schema(
        description = "What is paid: a salary, a stipend or nothing.",
        oneOf = {SalaryTerms.class, StipendTerms.class, UnpaidTerms.class},
        discriminatorProperty = "type",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "salary", schema = SalaryTerms.class),
            @DiscriminatorMapping(value = "stipend", schema = StipendTerms.class),
            @DiscriminatorMapping(value = "unpaid", schema = UnpaidTerms.class)
        })
public sealed interface VacancyTerms permits SalaryTerms, StipendTerms, UnpaidTerms {

    /** With the figures that follow from the hours and the places. */
    VacancyTerms computed(@Nullable VacancyHours hours, int places);

    /** Without them, as it is stored. */
    VacancyTerms bare();

    /** What contradicts within the terms, or between them and the hours and places that they are sent with. */
    List<FieldError> contradictions(@Nullable VacancyHours hours, int places);

    /** Complains when a computed figure was sent and differs from what follows. */
    static <T extends VacancyTerms> void compare(
            T sent, T computed, Function<T, Money> figure, String name, String basis, List<FieldError> errors) {
        Money given = figure.apply(sent);
        Money follows = figure.apply(computed);
        if (given != null && !given.equals(follows)) {
            errors.add(new FieldError(
                    "#/terms/" + name,
                    follows == null
                            ? "This is computed: give " + basis + ", or leave it out"
                            : "This is computed from %s and is %s: leave it out or correct them"
                                    .formatted(basis, follows.amount())));
        }
    }
}
