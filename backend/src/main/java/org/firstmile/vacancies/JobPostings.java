package org.firstmile.vacancies;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.firstmile.vacancies.VacancyQueries.Names;

/**
 * Writes an opening as a JobPosting, by Google's rules on job search (structured data "Job posting"): the title is the
 * job's alone, the salary is what the advertised hours earn, TELECOMMUTE only for work that is always from home.
 */
@Singleton
class JobPostings {
    private static final URI SCHEMA = URI.create("https://schema.org");

    private final String publicUrl;

    JobPostings(@ConfigProperty(name = "firstmile.public-url") String publicUrl) {
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    JobPosting of(Vacancy vacancy, Names names) {
        boolean remote = vacancy.location.remote() == RemoteWork.FULL;
        String country = vacancy.location.country();
        return new JobPosting(
                SCHEMA,
                "JobPosting",
                URI.create(publicUrl + "/vacancies/" + vacancy.id),
                vacancy.title,
                JobDescription.of(vacancy),
                vacancy.publishedAt.atZone(ZoneId.of(vacancy.deadlineZone)).toLocalDate(),
                vacancy.deadline().at(),
                employmentTypes(vacancy),
                new JobPosting.Organization(names.organisation().name(), names.website()),
                remote ? null : new JobPosting.Place(address(vacancy.location)),
                remote ? "TELECOMMUTE" : null,
                remote ? new JobPosting.Country("Country", country) : null,
                salary(vacancy).orElse(null),
                hours(vacancy),
                vacancy.contract.startsOn(),
                vacancy.advert.perks().isEmpty() ? null : String.join(", ", vacancy.advert.perks()),
                vacancy.places,
                new JobPosting.PropertyValue(
                        "PropertyValue", names.organisation().name(), vacancy.id.toString()),
                true);
    }

    private static List<String> employmentTypes(Vacancy vacancy) {
        if (vacancy.kind == VacancyKind.VOLUNTEER) {
            return List.of("VOLUNTEER");
        }
        List<String> types = new ArrayList<>();
        BigDecimal share = vacancy.shareOfPost();
        types.add(share != null && share.compareTo(BigDecimal.ONE) < 0 ? "PART_TIME" : "FULL_TIME");
        if (vacancy.contract.kind() == ContractKind.FIXED_TERM) {
            types.add("TEMPORARY");
        }
        return types;
    }

    private static JobPosting.PostalAddress address(VacancyLocation location) {
        String region =
                location.region() == null && location.town() == null ? location.description() : location.region();
        return new JobPosting.PostalAddress(
                "PostalAddress", location.town(), region, location.postcode(), location.country());
    }

    private static Optional<JobPosting.MonetaryAmount> salary(Vacancy vacancy) {
        return vacancy.terms.computed(vacancy.hours, vacancy.places) instanceof SalaryTerms salary
                ? Optional.of(new JobPosting.MonetaryAmount(
                        "MonetaryAmount",
                        salary.proRata().currency(),
                        new JobPosting.QuantitativeValue(
                                "QuantitativeValue", salary.proRata().amount(), "YEAR")))
                : Optional.empty();
    }

    private static String hours(Vacancy vacancy) {
        VacancyHours hours = vacancy.hours;
        String count = hours.maximum() == null || hours.maximum().equals(hours.minimum())
                ? hours.minimum().toPlainString()
                : hours.minimum().toPlainString() + " to " + hours.maximum().toPlainString();
        return "%s hours per %s".formatted(count, hours.per() == HoursPeriod.WEEK ? "week" : "month");
    }
}
