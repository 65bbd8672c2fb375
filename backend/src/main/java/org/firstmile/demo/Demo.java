package org.firstmile.demo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.firstmile.access.Caller;
import org.firstmile.access.Grants;
import org.firstmile.agreements.Agreements;
import org.firstmile.applications.MyApplications;
import org.firstmile.applications.review.Panels;
import org.firstmile.applications.review.ReviewRounds;
import org.firstmile.chapters.Chapters;
import org.firstmile.chapters.NewChapter;
import org.firstmile.learning.GlossaryTerms;
import org.firstmile.learning.LearningNotes;
import org.firstmile.learning.NewLearningNote;
import org.firstmile.onetoones.OneToOnes;
import org.firstmile.organisations.NewOrganisation;
import org.firstmile.organisations.Organisations;
import org.firstmile.organisations.clusters.Clusters;
import org.firstmile.organisations.exchange.OffersAndNeeds;
import org.firstmile.organisations.services.Locations;
import org.firstmile.organisations.services.Services;
import org.firstmile.people.NewPerson;
import org.firstmile.people.People;
import org.firstmile.shared.Ref;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.shared.sql.Sql;
import org.firstmile.signposting.Signposts;
import org.firstmile.vacancies.NewVacancy;
import org.firstmile.vacancies.Vacancies;
import org.firstmile.vacancies.VacancyView;
import org.jboss.logging.Logger;

/**
 * Loads the three source documents as living data into an empty database, through the same commands that people use,
 * all or nothing. The service is ready once it is in.
 */
@Readiness
@Singleton
@Startup
class Demo implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(Demo.class);
    private static final int LOCK = 4711;

    private final boolean wanted;
    private final DemoFile file;
    private final Sql sql;
    private final Grants grants;
    private final Chapters chapters;
    private final Organisations organisations;
    private final Locations locations;
    private final Services services;
    private final OffersAndNeeds offersAndNeeds;
    private final Clusters clusters;
    private final People people;
    private final OneToOnes oneToOnes;
    private final Agreements agreements;
    private final Vacancies vacancies;
    private final MyApplications applications;
    private final Panels panels;
    private final ReviewRounds rounds;
    private final DemoSelections selections;
    private final Signposts signposts;
    private final LearningNotes notes;
    private final GlossaryTerms glossary;
    private volatile boolean done;

    Demo(
            @ConfigProperty(name = "firstmile.demo") boolean wanted,
            DemoFile file,
            Sql sql,
            Grants grants,
            Chapters chapters,
            Organisations organisations,
            Locations locations,
            Services services,
            OffersAndNeeds offersAndNeeds,
            Clusters clusters,
            People people,
            OneToOnes oneToOnes,
            Agreements agreements,
            Vacancies vacancies,
            MyApplications applications,
            Panels panels,
            ReviewRounds rounds,
            DemoSelections selections,
            Signposts signposts,
            LearningNotes notes,
            GlossaryTerms glossary) {
        this.wanted = wanted;
        this.file = file;
        this.sql = sql;
        this.grants = grants;
        this.chapters = chapters;
        this.organisations = organisations;
        this.locations = locations;
        this.services = services;
        this.offersAndNeeds = offersAndNeeds;
        this.clusters = clusters;
        this.people = people;
        this.oneToOnes = oneToOnes;
        this.agreements = agreements;
        this.vacancies = vacancies;
        this.applications = applications;
        this.panels = panels;
        this.rounds = rounds;
        this.selections = selections;
        this.signposts = signposts;
        this.notes = notes;
        this.glossary = glossary;
    }

    @PostConstruct
    void load() {
        if (wanted) {
            QuarkusTransaction.requiringNew().timeout(300).run(this::loadOnce);
        }
        done = true;
    }

    private void loadOnce() {
        sql.list("select pg_advisory_xact_lock(?)", row -> 1, LOCK);
        if (!sql.list("select 1 from chapter limit 1", row -> 1).isEmpty()) {
            return;
        }
        loadAlliance();
        loadDirectory();
        loadPeople();
        loadAgreements();
        loadVacancies();
        file.each("applications.json", DemoApplication.class, sample -> {
            UUID id = sample.load(applications);
            if (sample.name() != null) {
                file.remember("application/" + sample.name(), id);
            }
        });
        loadGrants();
        loadSharing();
        file.each("reviews.json", DemoReview.class, review -> review.load(vacancies, rounds));
        file.each("selections.json", DemoSelection.class, selections::load);
        LOG.info("The demo's data is loaded");
    }

    private void loadAlliance() {
        file.each(
                "chapters.json",
                NewChapter.class,
                chapter -> file.remember(
                        "chapter/" + chapter.name(),
                        chapters.create(Caller.SYSTEM, null, chapter).id()));
        file.each(
                "organisations.json",
                NewOrganisation.class,
                organisation -> file.remember(
                        "organisation/" + organisation.name(),
                        organisations.create(Caller.SYSTEM, null, organisation).id()));
    }

    /** Invented throughout, and marked so; they let the directory's pages, its matches and its feed show something. */
    private void loadDirectory() {
        sql.list("select id, name from theme", row -> new Ref(Sql.uuid(row, "id"), row.getString("name")))
                .forEach(theme -> file.remember("theme/" + theme.name(), theme.id()));
        file.each(
                "locations.json",
                DemoLocation.class,
                place -> file.remember(
                        "location/" + place.location().name(),
                        locations.create(Caller.SYSTEM, place.organisationId(), place.location())));
        file.each("services.json", DemoService.class, demo -> demo.load(services));
        file.each("confirmations.json", DemoConfirmation.class, demo -> demo.load(sql));
        file.each(
                "offers-and-needs.json",
                DemoOfferOrNeed.class,
                demo -> offersAndNeeds.createSample(Caller.SYSTEM, demo.organisationId(), demo.offerOrNeed()));
    }

    /** After the grants: a hand-over goes to whom somebody signs in for. */
    private void loadSharing() {
        file.each("signposts.json", DemoSignpost.class, demo -> demo.load(signposts));
        file.each("learning-notes.json", NewLearningNote.class, note -> notes.createSample(Caller.SYSTEM, note));
        file.each(
                "glossary-usages.json",
                DemoGlossaryUsage.class,
                use -> glossary.useSample(use.word(), use.organisationId(), use.meaning()));
    }

    private void loadPeople() {
        file.each("clusters.json", DemoCluster.class, demo -> demo.load(clusters));
        file.each(
                "people.json",
                NewPerson.class,
                person -> file.remember(
                        "person/" + person.name(),
                        people.createSample(Caller.SYSTEM, person).id()));
        file.each("one-to-ones.json", DemoOneToOne.class, demo -> demo.load(oneToOnes));
    }

    private void loadAgreements() {
        file.each("agreements.json", DemoAgreement.class, demo -> demo.load(agreements));
    }

    /** Both adverts as they were, closed; an open copy of each, so that one can apply; and two to be closed and marked. */
    private void loadVacancies() {
        file.each("vacancies.json", DemoVacancy.class, copy -> {
            NewVacancy advert = file.one(copy.file(), copy.changes(), NewVacancy.class);
            VacancyView view;
            if (copy.publishedAt() == null) {
                VacancyView draft = vacancies.create(Caller.SYSTEM, null, advert);
                view = vacancies.publish(Caller.SYSTEM, draft.id(), IfMatch.ANY);
            } else {
                view = vacancies.load(Caller.SYSTEM, advert, copy.publishedAt());
            }
            file.remember("vacancy/" + copy.name(), view.id());
        });
    }

    private void loadGrants() {
        file.each("grants.json", DemoGrant.class, grant -> grant.load(grants, panels));
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("demo data").status(done).build();
    }
}
