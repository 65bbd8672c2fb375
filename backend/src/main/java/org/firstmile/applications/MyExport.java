package org.firstmile.applications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.Ref;
import org.firstmile.vacancies.AnswerStyle;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is held about one application, for its candidate: what reviewers noted on the answers too, since that
 * is theirs to read, without who noted it. Lists end at a thousand entries, more than one application can have.
 */
@Schema(
        description =
                "Everything that is held about one's application. Reviewers' notes are in it once marks are locked;"
                        + " who wrote them is not.")
record MyExport(
        Instant exportedAt,
        String reference,
        Ref vacancy,
        ApplicationStatus status,
        Instant startedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant withdrawnAt,
        @Nullable Candidate candidate,
        List<Answer> answers,

        @Schema(description = "What it is; the document itself is read on its own.") @Nullable
        MyCv cv,

        @Schema(description = "Where there was more time to submit.") @Nullable
        MoreTime moreTime,

        @Schema(description = "Once marks are locked.") List<Mark> marks,

        @Schema(description = "Why reviewers stepped back from the application, once marks are locked.")
        List<String> steppedBack,

        List<Step> steps,

        @Schema(description = "When and why it was shown to who hires.") @Nullable
        Shown shown,

        @Schema(description = "E-mails that were written to the candidate by reference.")
        List<Letter> letters,

        List<Meeting> conversations,

        @Schema(description = "What interviewers wrote of the conversations, once it is decided.")
        List<Scorecard> scorecards,

        @Schema(description = "What the panel took the application to bring to the group, once it is decided.")
        List<Trait> traits,

        @Schema(description = "That a DBS certificate was seen.") @Nullable
        Check check,

        @Schema(description = "From 0 to 10.", minimum = "0", maximum = "10") @Nullable
        Integer happiness,

        @Schema(description = "Whether the equality questions were answered; the answers are counted and not kept.")
        boolean answeredEqualityQuestions,

        @Schema(description = "When it is erased, as things stand.") @Nullable
        LocalDate erasedFrom,

        @Schema(description = "What was done and when; saving an answer leaves an entry each time, which is left out.")
        List<Event> log) {

    @Schema(name = "ExportedAnswer", description = "A question and what was answered.")
    record Answer(String question, AnswerStyle style, String text) {}

    @Schema(name = "ExportedMark", description = "One reviewer's mark on one answer, and their note.")
    record Mark(String question, int mark, @Nullable String note) {}

    /** @param reason of a step that was this application's alone: others' may stand in what was said of many */
    @Schema(name = "ExportedStep", description = "A step of the application after the marks were locked.")
    record Step(
            Instant at,
            @Schema(examples = "marked") String from,
            @Schema(examples = "shortlisted") String to,
            @Nullable String reason) {}

    @Schema(name = "ExportedReveal", description = "When and why it was shown to who hires.")
    record Shown(Instant at, String reason) {}

    @Schema(name = "ExportedLetter", description = "An e-mail that was written to the candidate by reference.")
    record Letter(Instant at, String subject, String text) {}

    @Schema(name = "ExportedMoreTime", description = "Until when one could submit, and why.")
    record MoreTime(Instant until, String reason) {}

    @Schema(name = "ExportedConversation", description = "A conversation that one was invited to.")
    record Meeting(
            @Schema(examples = "interview") String kind,
            @Schema(examples = "confirmed") String state,
            Instant startsAt,
            Instant endsAt,
            String place) {}

    @Schema(name = "ExportedScorecard", description = "What one interviewer wrote.")
    record Scorecard(
            List<Score> scores,
            @Schema(examples = "yes") @Nullable String recommendation,
            @Nullable String summary) {}

    @Schema(name = "ExportedScore", description = "An interviewer's 1 to 5 for a criterion, and their note.")
    record Score(String criterion, int value, @Nullable String note) {}

    @Schema(name = "ExportedTrait", description = "What the application was taken to bring.")
    record Trait(String dimension, String value) {}

    @Schema(
            name = "ExportedCheck",
            description = "A DBS certificate that was seen; number and day go after six months.")
    record Check(
            @Schema(examples = "enhanced") String level,
            @Nullable String certificateNumber,
            @Nullable LocalDate issuedOn,
            LocalDate seenOn,
            boolean updateServiceConsent,
            @Schema(examples = "clear") String outcome) {}

    @Schema(name = "ExportedEvent", description = "Something that was done.")
    record Event(
            Instant at,
            @Schema(examples = "application.submitted") String what) {}

    /** Keeps what it holds out of every log line. */
    @Override
    public String toString() {
        return "MyExport[…]";
    }
}
