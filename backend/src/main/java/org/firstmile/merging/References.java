package org.firstmile.merging;

import static org.firstmile.merging.Reference.derived;
import static org.firstmile.merging.Reference.moved;
import static org.firstmile.merging.Reference.own;
import static org.firstmile.merging.Reference.stays;

import java.util.List;
import org.firstmile.merging.Reference.Handling;

/**
 * Every column of the database that points at an organisation. A test reads the catalogue and fails for one that is not
 * here: a new table needs one line, mostly {@code moved("table", "column", "one|many")}.
 */
final class References {
    static final List<Reference> ALL = List.of(
            moved("location", "organisation_id", "location|locations").withOwnNames(),
            moved("service", "organisation_id", "service|services").withOwnNames(),
            moved("offer_or_need", "organisation_id", "offer or need|offers and needs")
                    .shownWithIts(),
            moved("affiliation", "organisation_id", "role of a person|roles of people")
                    .partOf("person", "person_id"),
            moved("one_to_one_person", "organisation_id", "one-to-one|one-to-ones")
                    .partOf("one_to_one", "one_to_one_id")
                    .knownBy("one_to_one_id", "person_id"),
            moved("vacancy", "organisation_id", "vacancy|vacancies"),
            // the living party moves, as it is the same body that is bound; where both are parties they stay two
            moved("agreement_party", "organisation_id", "agreement|agreements")
                    .partOf("agreement", "agreement_id")
                    .knownBy("agreement_id")
                    .apartIf("k.agreement_id = t.agreement_id"),
            moved("organisation", "parent_id", "part|parts"),
            moved("match_standing", "organisation_id", "word about a partner|words about partners")
                    .about("other_id")
                    .apartIf("k.other_id = t.other_id"),
            moved("match_standing", "other_id", "partner's word|partners' words")
                    .about("organisation_id")
                    .apartIf("k.organisation_id = t.organisation_id"),
            moved("representative", "organisation_id", "person who acts for it|people who act for it")
                    .apartIf("lower(k.email) = lower(t.email) or k.subject = t.subject"),
            moved("cluster_member", "organisation_id", "place in a cluster|places in clusters")
                    .apartIf("true"),
            moved("signpost", "from_id", "signpost from it|signposts from it").about("to_id"),
            moved("signpost", "to_id", "signpost to it|signposts to it").about("from_id"),
            moved("learning_note", "organisation_id", "note|notes"),
            moved("glossary_usage", "organisation_id", "meaning of a word|meanings of words")
                    .partOf("glossary_term", "term_id")
                    .knownBy("term_id")
                    .shownWithIts()
                    .apartIf("k.term_id = t.term_id"),
            moved("organisation_external_id", "organisation_id", "name in a list|names in lists"),
            // they are about the other entry's words, and its links went to its own address
            stays("confirmation_request", "organisation_id"),
            stays("organisation_proposal", "organisation_id"),
            // they only say how soon the next letter may go
            stays("invitation_sent", "organisation_id"),
            stays("signpost_letter", "organisation_id"),
            // what was signed or said stays as it was, with the name that it was signed under
            stays("agreement_version_party", "organisation_id"),
            stays("agreement_remark", "organisation_id"),
            derived("directory_entry", "organisation_id"),
            derived("directory_point", "organisation_id"),
            own("organisation_identifier", "organisation_id"),
            own("organisation", "merged_into"),
            own("duplicate_pair", "one_id"),
            own("duplicate_pair", "other_id"),
            own("organisation_merge", "kept_id"),
            own("organisation_merge", "dropped_id"));

    private References() {}

    static List<Reference> thatMove() {
        return ALL.stream()
                .filter(reference -> reference.handling() == Handling.MOVED)
                .toList();
    }
}
