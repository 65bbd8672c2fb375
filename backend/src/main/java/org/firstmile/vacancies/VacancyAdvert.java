package org.firstmile.vacancies;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.organisations.WebAddress;
import org.firstmile.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What the advert tells beside the facts: it may be put better at any time, nobody is judged by it. */
@Schema(description = "What the advert tells beside the facts.")
public record VacancyAdvert(
        @Size(max = 30, message = "Use 30 sections or fewer") @Nullable
        List<@NotNull(message = "Enter a section") @Valid Section> sections,

        @Size(max = 10, message = "Use 10 quotations or fewer") @Nullable
        List<@NotNull(message = "Enter a quotation") @Valid Quotation> quotations,

        @Size(max = 40, message = "Use 40 perks or fewer") @Nullable
        List<
                        @NotNull(message = "Enter a perk")
                        @Size(max = 200, message = "Perk must be 200 characters or less") String>
                perks,

        @Size(max = 20, message = "Use 20 links or fewer") @Nullable
        List<@NotNull(message = "Enter a link") @Valid Link> links,

        @Size(max = 20, message = "Use 20 notes or fewer") @Nullable
        List<
                        @NotNull(message = "Enter a note")
                        @Size(max = 2000, message = "Note must be 2,000 characters or less") String>
                notes,

        @Valid @Schema(description = "As an outside advert stated it; never computed from ours.") @Nullable
        Happiness advertisedHappiness) {
    /** Its words are indexed for the search, and an index entry takes a megabyte at most. */
    private static final int LONGEST = 100_000;

    static final VacancyAdvert NONE = new VacancyAdvert(null, null, null, null, null, null).normal();

    VacancyAdvert normal() {
        return new VacancyAdvert(
                Lists.given(sections),
                Lists.given(quotations),
                Lists.given(perks),
                Lists.given(links),
                Lists.given(notes),
                advertisedHappiness);
    }

    void requireSearchable() {
        int length = Stream.of(
                        sections.stream().flatMap(Section::texts),
                        quotations.stream().flatMap(words -> Stream.of(words.text, words.by)),
                        links.stream().flatMap(link -> Stream.of(link.label, link.url)),
                        perks.stream(),
                        notes.stream())
                .flatMap(texts -> texts)
                .filter(Objects::nonNull)
                .mapToInt(String::length)
                .sum();
        if (length > LONGEST) {
            throw ProblemException.field(
                    "#/advert", "All texts together must be %,d characters or less".formatted(LONGEST));
        }
    }

    /**
     * A part of the advert's text.
     *
     * @param heading absent when it goes on from the one before
     * @param body paragraphs, parted by an empty line
     * @param points a list below the paragraphs
     * @param numbered whether the list counts
     */
    @Schema(name = "AdvertSection", description = "A part of the advert's text.")
    public record Section(
            @Size(max = 200, message = "Heading must be 200 characters or less") @Nullable
            String heading,

            @Size(max = 10_000, message = "Text must be 10,000 characters or less")
            @Schema(description = "Paragraphs, parted by an empty line.")
            @Nullable
            String body,

            @Size(max = 30, message = "Use 30 points or fewer") @Nullable
            List<
                            @NotNull(message = "Enter a point")
                            @Size(max = 3000, message = "Point must be 3,000 characters or less") String>
                    points,

            @Nullable Boolean numbered) {

        public Section {
            numbered = Boolean.TRUE.equals(numbered);
        }

        Stream<String> texts() {
            return Stream.concat(Stream.of(heading, body), Lists.given(points).stream());
        }
    }

    @Schema(name = "AdvertQuotation", description = "Words of somebody's.")
    public record Quotation(
            @NotNull(message = "Enter the words")
            @Size(max = 2000, message = "Quotation must be 2,000 characters or less")
            String text,

            @Size(max = 200, message = "Name must be 200 characters or less") @Nullable
            String by) {}

    /** @param url absent where the source's link is lost */
    @Schema(name = "AdvertLink", description = "Where there is more.")
    public record Link(
            @NotNull(message = "Say what the link leads to")
            @Size(max = 200, message = "Label must be 200 characters or less")
            String label,

            @Size(max = 500, message = "Address must be 500 characters or less")
            @Pattern(
                    regexp = WebAddress.PATTERN + "|mailto:[^\\s@<>]+@[^\\s@<>]+",
                    message = "Enter an address that starts with https:// or mailto:")
            @Schema(description = "Absent where the source's link is lost.")
            @Nullable
            String url) {}

    /** @param mean of ratings from 0 to 10 */
    @Schema(name = "AdvertisedHappiness", description = "How candidates rated the process, as an outside advert says.")
    public record Happiness(
            @NotNull(message = "Enter the mean")
            @DecimalMin(value = "0", message = "A mean is between 0 and 10")
            @DecimalMax(value = "10", message = "A mean is between 0 and 10")
            @Digits(integer = 2, fraction = 2, message = "Use two decimals at most")
            @Schema(examples = "8.30")
            BigDecimal mean,

            @NotNull(message = "Enter the number of ratings")
            @Min(value = 1, message = "Count 1 to 10,000,000 ratings")
            @Max(value = 10_000_000, message = "Count 1 to 10,000,000 ratings")
            @Schema(examples = "1200")
            Integer count) {}
}
