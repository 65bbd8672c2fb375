package org.firstmile.vacancies;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A live opening in the words of schema.org, for job search engines.
 *
 * @param description HTML: paragraphs and lists, everything else escaped
 * @param validThrough with the offset of the deadline's zone
 * @see <a href="https://schema.org/JobPosting">schema.org/JobPosting</a>
 */
@Schema(description = "A live opening as schema.org JobPosting (JSON-LD).")
record JobPosting(
        @JsonProperty("@context") @Schema(examples = "https://schema.org")
        URI context,

        @JsonProperty("@type") @Schema(examples = "JobPosting")
        String type,

        URI url,
        String title,
        @Schema(description = "HTML.") String description,
        LocalDate datePosted,
        OffsetDateTime validThrough,

        @Schema(description = "FULL_TIME, PART_TIME, TEMPORARY or VOLUNTEER.")
        List<String> employmentType,

        Organization hiringOrganization,
        @Nullable Place jobLocation,
        @Nullable String jobLocationType,
        @Nullable Country applicantLocationRequirements,
        @Nullable MonetaryAmount baseSalary,
        @Nullable String workHours,
        @Nullable LocalDate jobStartDate,
        @Nullable String jobBenefits,
        int totalJobOpenings,
        PropertyValue identifier,
        boolean directApply) {
    static final String MEDIA_TYPE = "application/ld+json";

    @Schema(name = "SchemaOrgOrganization", description = "schema.org/Organization")
    record Organization(
            @JsonProperty("@type") String type,
            String name,
            @Nullable String sameAs) {
        Organization(String name, @Nullable String sameAs) {
            this("Organization", name, sameAs);
        }
    }

    @Schema(name = "SchemaOrgPlace", description = "schema.org/Place")
    record Place(@JsonProperty("@type") String type, PostalAddress address) {
        Place(PostalAddress address) {
            this("Place", address);
        }
    }

    @Schema(name = "SchemaOrgPostalAddress", description = "schema.org/PostalAddress")
    record PostalAddress(
            @JsonProperty("@type") String type,
            @Nullable String addressLocality,
            @Nullable String addressRegion,
            @Nullable String postalCode,
            String addressCountry) {}

    @Schema(name = "SchemaOrgCountry", description = "schema.org/Country")
    record Country(@JsonProperty("@type") String type, String name) {}

    @Schema(name = "SchemaOrgMonetaryAmount", description = "schema.org/MonetaryAmount")
    record MonetaryAmount(@JsonProperty("@type") String type, String currency, QuantitativeValue value) {}

    /** @param value what is paid for the advertised hours */
    @Schema(name = "SchemaOrgQuantitativeValue", description = "schema.org/QuantitativeValue")
    record QuantitativeValue(@JsonProperty("@type") String type, BigDecimal value, String unitText) {}

    @Schema(name = "SchemaOrgPropertyValue", description = "schema.org/PropertyValue")
    record PropertyValue(@JsonProperty("@type") String type, String name, String value) {}
}
