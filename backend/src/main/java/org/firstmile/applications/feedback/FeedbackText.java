package org.firstmile.applications.feedback;

import java.util.List;
import org.firstmile.applications.CandidateNews.News;

/** The words of the e-mail. It says no name: an inbox may be shared. */
final class FeedbackText {
    private FeedbackText() {}

    static News of(String vacancy, String reference, FeedbackOutcome outcome, List<BandedAnswer> answers) {
        return new News("News of your application " + reference, """
                Hello,

                There is a decision on: %s
                Your reference is %s.

                %s
                %sYou can read this again with the private link that we sent you when you began. There you can also tell us, \
                from 0 to 10, how you found the process, read what we hold about you and have it erased.
                """.formatted(
                vacancy.replaceAll("\\s+", " "), reference, verdict(outcome), compared(answers)).strip());
    }

    private static String verdict(FeedbackOutcome outcome) {
        return outcome == FeedbackOutcome.APPOINTED ? """
                You are appointed. Somebody will be in touch about what comes next, if they have not been already.
                """ : """
                You were not appointed this time. Thank you for the thought and the time that you gave to it.
                """;
    }

    private static String compared(List<BandedAnswer> answers) {
        if (answers.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("""
                How your answers compared. Reviewers marked each answer without knowing whose it was; a third says where \
                yours stands among all that were marked.

                """);
        int number = 1;
        for (BandedAnswer answer : answers) {
            text.append(
                    "%d. %s%n   %s%n%n".formatted(number++, answer.prompt().replaceAll("\\s+", " "), answer.words()));
        }
        return text.toString();
    }
}
