package org.firstmile;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

/** The import rules of docs/architecture.md, beyond what visibility already holds. */
@AnalyzeClasses(packages = "org.firstmile", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule shared_imports_nothing_of_ours = noClasses()
            .that()
            .resideInAPackage("..firstmile.shared..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("org.firstmile..")
                    .and(JavaClass.Predicates.resideOutsideOfPackage("org.firstmile.shared..")));

    @ArchTest
    static final ArchRule the_base_knows_no_feature = noClasses()
            .that()
            .resideInAnyPackage("..firstmile.access..", "..firstmile.audit..", "..firstmile.outbox..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("org.firstmile..")
                    .and(JavaClass.Predicates.resideOutsideOfPackages(
                            "org.firstmile.shared..",
                            "org.firstmile.access..",
                            "org.firstmile.audit..",
                            "org.firstmile.outbox..")));

    @ArchTest
    static final ArchRule nothing_is_built_on_the_directory = noClasses()
            .that()
            .resideOutsideOfPackages("org.firstmile.directory..", "org.firstmile.demo..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.firstmile.directory..");

    @ArchTest
    static final ArchRule nothing_is_built_on_merging = noClasses()
            .that()
            .resideOutsideOfPackages("org.firstmile.merging..", "org.firstmile.demo..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.firstmile.merging..");

    @ArchTest
    static final ArchRule packages_form_no_cycle =
            slices().matching("org.firstmile.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule reviewing_knows_nothing_that_knows_the_candidate = noClasses()
            .that()
            .resideInAPackage("org.firstmile.applications.review..")
            .should()
            .dependOnClassesThat(
                    JavaClass.Predicates.resideInAnyPackage("org.firstmile.applications", "org.firstmile.people.."));

    @ArchTest
    static final ArchRule only_the_candidates_own_side_knows_who_they_are = classes()
            .that()
            .haveSimpleName("Candidate")
            .or()
            .haveSimpleName("CandidateIdentity")
            .should()
            .onlyHaveDependentClassesThat()
            .haveNameMatching("org\\.firstmile\\.applications\\.(My|NewApplication|Candidate|Reveals)[^.]*");

    @ArchTest
    static final ArchRule only_resources_know_http = noClasses()
            .that()
            .resideOutsideOfPackages("..firstmile.shared..")
            .and()
            .haveSimpleNameNotEndingWith("Resource")
            .and()
            .haveSimpleNameNotEndingWith("Filter")
            .and()
            .haveSimpleNameNotEndingWith("Subclass")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..");

    @ArchTest
    static final ArchRule only_access_knows_the_token = noClasses()
            .that()
            .resideOutsideOfPackages("..firstmile.access..", "..firstmile.shared.problem..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.microprofile.jwt..", "io.quarkus.security.identity..");

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("now() is asked of the injected " + Clock.class.getSimpleName());

    @ArchTest
    static final ArchRule entities_stay_at_home = classes()
            .that()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule resources_stay_at_home =
            classes().that().haveSimpleNameEndingWith("Resource").should().bePackagePrivate();
}
