package org.firstmile.vacancies.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.StringJoiner;

/** The two adverts: as a person entered them, written out again as adverts, and as they were found where those are. */
final class SeedAdverts {
    private SeedAdverts() {}

    static JsonNode job() {
        return json("vacancy-associate-organiser.json");
    }

    static JsonNode call() {
        return json("vacancy-relationships-collective.json");
    }

    private static JsonNode json(String file) {
        try (InputStream in = SeedAdverts.class.getResourceAsStream("/demo/" + file)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<String> foundJob() {
        return found("001_a6f536f118ae4ca2.txt");
    }

    static Optional<String> foundCall() {
        return found("000_c3e73712116c0774.txt");
    }

    /** They lie beside the checkout, not in it. */
    private static Optional<String> found(String name) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path file = at.resolve("shared/seeds").resolve(name);
            if (Files.exists(file)) {
                try {
                    return Optional.of(Files.readString(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return Optional.empty();
    }

    /** What {@link #writtenJob} or {@link #writtenCall} gives, kept in a file for the browser tests. */
    static String kept(String name) {
        try (InputStream in = SeedAdverts.class.getResourceAsStream("/adverts/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String writtenJob() {
        JsonNode job = job();
        Writer out = new Writer()
                .lines(job.at("/title").asText(), "", "Citizens UK", "")
                .lines("Location Essex", "Salary £26,623 per annum, FTE (£14,198.93 pro rata)", "Team Essex")
                .lines("  • Closing: 4:12pm, 6th Jun 2022 BST", "", "Perks and benefits", "");
        job.at("/advert/perks").forEach(perk -> out.lines(perk.asText()));
        out.lines("", "Candidate happiness", "", "8.30 (1200)", "", "Job Description", "")
                .lines("Salary: Associate Organiser step 1 (£26,623 per annum FTE)", "")
                .lines("Based: Essex – required to travel", "", "Contract: Permanent  ", "")
                .lines("Hours: 20 hours per week (flexible, core days are Tuesday-Thursday)", "")
                .lines("Deadline: 6 June 2022, 23:59pm", "", "Interviews: 15/16/17 June 2022 (Provisional)", "")
                .lines("Citizens UK ", "", job.at("/advert/sections/0/body").asText(), "")
                .lines(
                        "Purpose ",
                        "",
                        job.at("/summary").asText(),
                        "",
                        job.at("/advert/sections/1/body").asText(),
                        "");
        out.lines("Main Responsibilities ", "", job.at("/work/dutiesIntro").asText(), "");
        job.at("/work/duties").forEach(duty -> {
            out.lines(
                    "  %s (%s):"
                            .formatted(
                                    duty.at("/heading").asText(),
                                    duty.at("/share").asText()),
                    "");
            duty.at("/points").forEach(point -> out.lines(point.asText(), ""));
        });
        out.lines(
                "Broader Responsibilities",
                "",
                job.at("/work/responsibilitiesIntro").asText(),
                "");
        job.at("/work/responsibilities").forEach(group -> {
            out.lines(group.at("/heading").asText(), "");
            group.at("/points").forEach(point -> out.lines("  • " + point.asText(), ""));
        });
        specification(job, out);
        out.lines("The successful applicant will be required to undertake a satisfactory Enhanced DBS check.", "")
                .lines(
                        "Removing bias from the hiring process",
                        "",
                        "Applications closed Mon 6th Jun 2022",
                        "",
                        "x",
                        "");
        job.at("/applying/review").forEach(line -> out.lines("  • " + line.asText()));
        return out.toString();
    }

    private static void specification(JsonNode job, Writer out) {
        out.lines("Person Specification ", "", "REQUIREMENTS (ESSENTIAL = E,  DESIRABLE = D) ", "");
        String block = "";
        for (JsonNode criterion : job.at("/criteria")) {
            if (!criterion.at("/block").asText().equals(block)) {
                block = criterion.at("/block").asText();
                out.lines(block.replace("-and-", " & ").toUpperCase(java.util.Locale.UK), "");
            }
            String mark = criterion.at("/level").asText().equals("essential") ? "E" : "D";
            out.lines(criterion.at("/text").asText() + " (" + mark + ")", "");
        }
    }

    static String writtenCall() {
        JsonNode call = call();
        Writer out = new Writer().lines("", "", "THE RELATIONSHIPS COLLECTIVE", "", "Job Description and Advert", "");
        for (JsonNode section : call.at("/advert/sections")) {
            if (section.has("heading")) {
                out.lines("", section.at("/heading").asText(), "");
            }
            if (section.has("body")) {
                out.lines("", section.at("/body").asText(), "");
            }
            int number = 1;
            for (JsonNode point : section.at("/points")) {
                boolean numbered = section.at("/numbered").asBoolean();
                out.lines((numbered ? number++ + ". " : "- ") + point.asText());
            }
        }
        out.lines("", "", "", "\"" + call.at("/advert/quotations/0/text").asText() + "\"", "", "", "")
                .lines("Then we'd love you to consider joining our 18 month experiment.", "");
        int i = 0;
        for (JsonNode criterion : call.at("/criteria")) {
            String text = criterion.at("/text").asText();
            if (i++ == 0) {
                out.lines("There is only one essential attribute: " + text + " (this is essential!)", "")
                        .lines("Other experiences and characteristics you may have include:", "");
            } else {
                out.lines("- " + text);
            }
        }
        out.lines("- And here are few things you don't need to have (but if you do, you're welcome too!):");
        call.at("/notNeeded").forEach(line -> out.lines(" - " + line.asText()));
        out.lines("", "", "", "Interested? How to apply", "")
                .lines("To apply, please send a letter or a set of bullet points (no more than one side of A4 please!)"
                        + " answering the following questions by 9am by Monday 21st November 2022:");
        call.at("/questions")
                .forEach(question -> out.lines("- ❑ " + question.at("/prompt").asText()
                        + (question.has("guidance")
                                ? " " + question.at("/guidance").asText()
                                : "")));
        out.lines(
                        "",
                        "Following 21st November we will review all applications. "
                                + call.at("/applying/review/1").asText()
                                + " The Collective will then gather for the first time in early 2023. "
                                + call.at("/applying/review/2").asText(),
                        "")
                .lines(
                        "WEBSITE",
                        "",
                        "www.relationshipsproject.org",
                        "",
                        "EMAIL",
                        "",
                        "hello@relationshipsproject.org");
        return out.toString();
    }

    private static final class Writer {
        private final StringJoiner text = new StringJoiner("\n");

        Writer lines(String... lines) {
            for (String line : lines) {
                text.add(line);
            }
            return this;
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
