package org.firstmile.vacancies.reading;

import java.util.ArrayList;
import java.util.List;
import org.firstmile.vacancies.AnswerStyle;
import org.firstmile.vacancies.ApplicantKind;
import org.firstmile.vacancies.ApplyingRules;
import org.firstmile.vacancies.DbsLevel;
import org.firstmile.vacancies.LengthRule;
import org.firstmile.vacancies.NewVacancy;
import org.firstmile.vacancies.TimetableEntry;
import org.firstmile.vacancies.VacancyAdvert;
import org.firstmile.vacancies.VacancyContract;
import org.firstmile.vacancies.VacancyCriterion;
import org.firstmile.vacancies.VacancyDeadline;
import org.firstmile.vacancies.VacancyDuty;
import org.firstmile.vacancies.VacancyHours;
import org.firstmile.vacancies.VacancyKind;
import org.firstmile.vacancies.VacancyLocation;
import org.firstmile.vacancies.VacancyQuestion;
import org.firstmile.vacancies.VacancyResponsibility;
import org.firstmile.vacancies.VacancyTerms;
import org.firstmile.vacancies.VacancyWork;
import org.jspecify.annotations.Nullable;

/** A draft while it is read: fields that nothing was found for stay as they are, and none is longer than it may be. */
final class Draft {
    static final String UNTITLED = "Untitled advert";

    final Ledger ledger = new Ledger();

    @Nullable
    VacancyKind kind;

    @Nullable
    String title;

    @Nullable
    String team;

    @Nullable
    String summary;

    int places = 1;

    @Nullable
    VacancyTerms terms;

    @Nullable
    VacancyHours hours;

    @Nullable
    VacancyLocation location;

    @Nullable
    VacancyContract contract;

    @Nullable
    DbsLevel dbs;

    @Nullable
    String dutiesIntro;

    final List<VacancyDuty> duties = new ArrayList<>();

    @Nullable
    String responsibilitiesIntro;

    final List<VacancyResponsibility> responsibilities = new ArrayList<>();
    final List<VacancyCriterion> criteria = new ArrayList<>();
    final List<String> notNeeded = new ArrayList<>();
    List<ApplicantKind> openTo = List.of(ApplicantKind.PERSON);
    List<AnswerStyle> answerStyles = List.of(AnswerStyle.LETTER);

    @Nullable
    LengthRule lengthRule;

    boolean cvRequired;
    boolean chosenAsASet;
    final List<String> review = new ArrayList<>();
    final List<VacancyQuestion> questions = new ArrayList<>();

    @Nullable
    VacancyDeadline deadline;

    final List<TimetableEntry> timetable = new ArrayList<>();
    final List<VacancyAdvert.Section> sections = new ArrayList<>();
    final List<VacancyAdvert.Quotation> quotations = new ArrayList<>();
    final List<String> perks = new ArrayList<>();
    final List<VacancyAdvert.Link> links = new ArrayList<>();
    VacancyAdvert.@Nullable Happiness happiness;

    /** Whether a text can stand in its field; where not, the passage says so. */
    boolean fits(String text, int most, Passage passage) {
        if (text.isBlank() || text.length() > most) {
            ledger.doubt(passage, "It is longer than the %,d characters that its field holds".formatted(most));
            return false;
        }
        return true;
    }

    boolean hasRoom(List<?> list, int most, Passage passage) {
        if (list.size() >= most) {
            ledger.doubt(passage, "Its list holds no more than %d".formatted(most));
            return false;
        }
        return true;
    }

    /** Adds a text to a list of texts, with its source, and says whether it could. */
    boolean add(List<String> list, String pointer, String text, int longest, int most, Passage passage) {
        if (!fits(text, longest, passage) || !hasRoom(list, most, passage)) {
            return false;
        }
        ledger.cite(pointer + "/" + list.size(), passage);
        return list.add(text);
    }

    NewVacancy build(Known known) {
        return new NewVacancy(
                kind == null ? VacancyKind.JOB : kind,
                title == null ? UNTITLED : title,
                known.chapterId(),
                known.organisationId(),
                team,
                summary,
                places,
                false,
                terms,
                hours,
                location,
                contract,
                dbs,
                new VacancyWork(dutiesIntro, duties, responsibilitiesIntro, responsibilities, List.of()),
                criteria,
                notNeeded,
                new ApplyingRules(openTo, answerStyles, lengthRule, cvRequired, chosenAsASet, review),
                null,
                null,
                questions,
                deadline,
                null,
                timetable,
                new VacancyAdvert(sections, quotations, perks, links, List.of(), happiness));
    }
}
