package org.firstmile.organisations;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.access.Target;
import org.firstmile.audit.Audit;
import org.firstmile.chapters.Chapters;
import org.firstmile.organisations.OrganisationQueries.Family;
import org.firstmile.outbox.Outbox;
import org.firstmile.shared.Ref;
import org.firstmile.shared.http.Idempotency;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.shared.problem.FieldError;
import org.firstmile.shared.problem.ProblemCode;
import org.firstmile.shared.problem.ProblemException;

/** Organisations: creating them, keeping them right, archiving them. */
@Singleton
public class Organisations {
    private static final Map<String, String> STEPS_WHEN_CURRENT = new LinkedHashMap<>();
    private static final Map<String, String> STEPS_WHEN_ARCHIVED = Map.of("restore", Permission.ARCHIVE_ORGANISATION);

    static {
        STEPS_WHEN_CURRENT.put("edit", Permission.EDIT_ORGANISATION);
        STEPS_WHEN_CURRENT.put("confirm", Permission.CONFIRM_ORGANISATION);
        STEPS_WHEN_CURRENT.put("change-status", Permission.CHANGE_ORGANISATION_STATUS);
        STEPS_WHEN_CURRENT.put("archive", Permission.ARCHIVE_ORGANISATION);
    }

    private final OrganisationQueries queries;
    private final Chapters chapters;
    private final Audit audit;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Clock clock;

    Organisations(
            OrganisationQueries queries,
            Chapters chapters,
            Audit audit,
            Outbox outbox,
            Idempotency idempotency,
            Clock clock) {
        this.queries = queries;
        this.chapters = chapters;
        this.audit = audit;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    public OrganisationView view(Caller caller, UUID id) {
        return view(
                caller,
                Organisation.byId(id)
                        .filter(found -> found.isVisibleTo(caller) || leadsOn(caller, found))
                        .orElseThrow(ProblemException::notFound));
    }

    /** Who knew a listed one finds the one that it was merged into. */
    private boolean leadsOn(Caller caller, Organisation merged) {
        return merged.listed && queries.mergedInto(caller, merged) != null;
    }

    @Transactional
    public OrganisationView create(Caller caller, String idempotencyKey, NewOrganisation body) {
        return idempotency.once(
                caller.subject(), "createOrganisation", idempotencyKey, body, OrganisationView.class, () -> {
                    requirePlace(caller, null, body);
                    Organisation organisation = new Organisation();
                    organisation.createdAt = clock.instant();
                    organisation.become(body, clock.instant());
                    organisation.persistAndFlush();
                    return changed(caller, organisation, "created");
                });
    }

    @Transactional
    public OrganisationView change(Caller caller, UUID id, IfMatch ifMatch, NewOrganisation wanted) {
        Organisation organisation = toChange(caller, id, ifMatch, Permission.EDIT_ORGANISATION);
        organisation.requireCurrent();
        NewOrganisation body = withUnseenParent(caller, organisation, wanted);
        if (caller.may(Permission.CHANGE_ORGANISATION_STATUS, organisation.target())) {
            requirePlace(caller, organisation, body);
        } else {
            requireOwnPartOnly(organisation, body);
            requireFreeIdentifiers(id, body);
        }
        if (organisation.releaseIdentifiers(body)) {
            organisation.flush();
        }
        organisation.become(body, clock.instant());
        organisation.persistAndFlush();
        return changed(caller, organisation, "changed");
    }

    @Transactional
    public OrganisationView changeStatus(Caller caller, UUID id, IfMatch ifMatch, OrganisationStatus status) {
        Organisation organisation = toChange(caller, id, ifMatch, Permission.CHANGE_ORGANISATION_STATUS);
        organisation.changeStatus(status, clock.instant());
        organisation.persistAndFlush();
        return changed(caller, organisation, "status-changed");
    }

    @Transactional
    public OrganisationView confirm(Caller caller, UUID id, IfMatch ifMatch) {
        Organisation organisation = toChange(caller, id, ifMatch, Permission.CONFIRM_ORGANISATION);
        organisation.confirm(caller.name(), clock.instant());
        organisation.persistAndFlush();
        return changed(caller, organisation, "confirmed");
    }

    /**
     * A confirmation without an account, by a link that went to the organisation itself.
     *
     * @param by how it is told to those who see the entry in full
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void confirmByLink(Caller link, UUID id, IfMatch ifMatch, String by) {
        Organisation organisation = Organisation.byId(id).orElseThrow(ProblemException::notFound);
        ifMatch.check(organisation.version);
        organisation.requireShown();
        organisation.confirm(by, clock.instant());
        organisation.persistAndFlush();
        changed(link, organisation, "confirmed");
    }

    /**
     * Whether these could be its identifiers, before somebody decides about it. That a hidden organisation has one of them
     * hears who decides, not who proposes.
     */
    public void requirePossibleIdentifiers(Caller caller, UUID id, NewOrganisation body) {
        Organisation organisation = Organisation.byId(id).orElseThrow(ProblemException::notFound);
        organisation.requireIdentifiers(body.identifiers() == null ? List.of() : body.identifiers());
        requireFreeIdentifiers(id, body, holder -> isVisible(caller, holder));
    }

    @Transactional
    OrganisationView archive(Caller caller, UUID id, IfMatch ifMatch) {
        Organisation organisation = toChange(caller, id, ifMatch, Permission.ARCHIVE_ORGANISATION);
        organisation.archive(clock.instant());
        organisation.persistAndFlush();
        return changed(caller, organisation, "archived");
    }

    @Transactional
    OrganisationView restore(Caller caller, UUID id, IfMatch ifMatch) {
        Organisation organisation = toChange(caller, id, ifMatch, Permission.ARCHIVE_ORGANISATION);
        organisation.restore(clock.instant());
        organisation.persistAndFlush();
        return changed(caller, organisation, "restored");
    }

    /** Each once, and of one that was merged the one that it turned out to be. */
    public List<UUID> standing(List<UUID> ids) {
        return ids.stream().map(queries::standing).distinct().toList();
    }

    /** Whether the caller can see that there is such an organisation. */
    public boolean isVisible(Caller caller, UUID id) {
        return queries.isVisible(caller, id);
    }

    /**
     * What hangs on an organisation, such as its services, is seen and kept by whom it is.
     *
     * @param full whether the caller sees all of it, not only what the directory shows
     */
    public record Owner(UUID id, String name, Target target, boolean full, boolean archived) {
        public Ref ref() {
            return new Ref(id, name);
        }

        /** What hangs on it changes while it is current. */
        public void requireCurrent() {
            if (archived) {
                throw ProblemException.wrongState("The organisation is archived: restore it first.");
            }
        }
    }

    /** The organisation as an owner of other things; 404 where the caller does not see it. */
    public Owner owner(Caller caller, UUID id) {
        Organisation found = visible(caller, id);
        return new Owner(id, found.name, found.target(), found.isFullFor(caller), found.archivedAt != null);
    }

    private Organisation visible(Caller caller, UUID id) {
        return Organisation.byId(id).filter(found -> found.isVisibleTo(caller)).orElseThrow(ProblemException::notFound);
    }

    private Organisation toChange(Caller caller, UUID id, IfMatch ifMatch, String permission) {
        Organisation organisation = visible(caller, id);
        caller.require(permission, organisation.target(), true);
        ifMatch.check(organisation.version);
        return organisation;
    }

    private OrganisationView changed(Caller caller, Organisation organisation, String what) {
        audit.record(
                caller,
                "organisation." + what,
                organisation.id,
                Map.of("name", organisation.name, "status", organisation.status));
        outbox.add(new OrganisationChanged(organisation.id, what));
        return view(caller, organisation);
    }

    /** The chapter is the caller's to put organisations in; the parent is visible and not below; identifiers are free. */
    void requirePlace(Caller caller, Organisation present, NewOrganisation body) {
        boolean stays = present != null && present.chapterId.equals(body.chapterId());
        if (!stays
                && (!caller.may(Permission.CREATE_ORGANISATION, Target.chapter(body.chapterId()))
                        || chapters.find(body.chapterId()).isEmpty())) {
            throw ProblemException.field("#/chapterId", "Choose a chapter that you look after");
        }
        boolean sameParent = present != null && Objects.equals(present.parentId, body.parentId());
        if (body.parentId() != null && !sameParent) {
            if (!isVisible(caller, body.parentId())) {
                throw ProblemException.field("#/parentId", "Choose an organisation that exists");
            }
            if (present != null && queries.isBelow(body.parentId(), present.id)) {
                throw ProblemException.field("#/parentId", "Choose an organisation that is not a part of this one");
            }
        }
        requireFreeIdentifiers(present == null ? null : present.id, body);
    }

    /** Who is not shown the parent can neither repeat it nor mean to take it away: it stays. */
    private NewOrganisation withUnseenParent(Caller caller, Organisation present, NewOrganisation wanted) {
        boolean unseen = wanted.parentId() == null
                && present.parentId != null
                && queries.family(caller, present).parent() == null;
        return unseen ? wanted.under(present.parentId) : wanted;
    }

    /**
     * An organisation's own people keep its entry right; its place in the alliance is the staff's to change, and what an
     * impostor would change is only proposed ({@link OrganisationField#isReviewed}).
     */
    private static void requireOwnPartOnly(Organisation present, NewOrganisation body) {
        BiConsumer<Boolean, String> same = (unchanged, pointer) -> {
            if (!unchanged) {
                throw ProblemException.field(
                        pointer, "Only the alliance's staff change this: ask them, or leave it as it was");
            }
        };
        same.accept(present.chapterId.equals(body.chapterId()), "#/chapterId");
        same.accept(Objects.equals(present.parentId, body.parentId()), "#/parentId");
        same.accept(present.status == body.status(), "#/status");
        NewOrganisation before = present.facts();
        OrganisationField.changed(before, body).stream()
                .filter(OrganisationField::isReviewed)
                .findFirst()
                .ifPresent(field -> {
                    throw ProblemException.field(
                            field.pointer(),
                            "The alliance's staff look at this first: send it as an edit to propose it");
                });
    }

    private void requireFreeIdentifiers(UUID id, NewOrganisation body) {
        requireFreeIdentifiers(id, body, holder -> true);
    }

    private void requireFreeIdentifiers(UUID id, NewOrganisation body, Predicate<UUID> told) {
        List<Identifier> identifiers = body.identifiers() == null ? List.of() : body.identifiers();
        for (int i = 0; i < identifiers.size(); i++) {
            if (queries.holder(identifiers.get(i), id).filter(told).isPresent()) {
                throw new ProblemException(
                        ProblemCode.CONFLICT,
                        "Another organisation has one of these identifiers.",
                        List.of(new FieldError(
                                "#/identifiers/" + i, "Another organisation has this number: search for it first")));
            }
        }
    }

    private OrganisationView view(Caller caller, Organisation of) {
        boolean full = of.isFullFor(caller);
        Family family = queries.family(caller, of);
        return new OrganisationView(
                of.id,
                of.version,
                of.name,
                of.kinds,
                family.chapter(),
                family.parent(),
                family.children(),
                of.description,
                of.website,
                full ? of.email : null,
                full ? of.phone : null,
                List.copyOf(of.identifiers),
                of.address,
                of.tags,
                full ? of.status : null,
                full ? of.listed : null,
                of.lastConfirmedAt == null
                        ? null
                        : new OrganisationView.Confirmation(of.lastConfirmedAt, full ? of.lastConfirmedBy : null),
                of.archivedAt,
                queries.mergedInto(caller, of),
                of.createdAt,
                of.updatedAt,
                full,
                of.mergedInto != null
                        ? List.of()
                        : caller.can(of.archivedAt == null ? STEPS_WHEN_CURRENT : STEPS_WHEN_ARCHIVED, of.target()));
    }
}
