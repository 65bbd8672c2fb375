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

        @Schema(description = "Once marks are locked.") List<Mark> marks,

        @Schema(description = "Why reviewers stepped back from the application, once marks are locked.")
        List<String> steppedBack,

        List<Step> steps,

        @Schema(description = "When and why it was shown to who hires.") @Nullable
        Shown shown,

        @Schema(description = "E-mails that were written to the candidate by reference.")
        List<Letter> letters,

        @Schema(description = "To which the candidate was invited.")
        List<Talk> conversations,

        @Schema(description = "What interviewers filed about them, once it is decided who is appointed.")
        List<Card> scorecards,

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

    @Schema(name = "ExportedConversation", description = "A conversation to which the candidate was invited.")
    record Talk(
            @Schema(examples = "interview") String kind,
            @Schema(examples = "confirmed") String state,
            Instant startsAt,
            Instant endsAt,
            String place) {}

    @Schema(
            name = "ExportedScorecard",
            description = "What one interviewer filed of a conversation, without who it was.")
    record Card(
            @Schema(description = "When the conversation began.")
            Instant startsAt,

            @Schema(examples = "yes") String recommendation,
            @Nullable String summary,
            List<Score> scores) {}

    @Schema(name = "ExportedScore", description = "How well a criterion was met, from 1 to 5, and what showed it.")
    record Score(String criterion, int value, @Nullable String note) {}

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
