package org.firstmile.organisations.clusters;

import static org.firstmile.organisations.clusters.ClusterRequests.fresh;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.firstmile.organisations.OrganisationStatus;
import org.firstmile.organisations.clusters.Cluster.Member;
import org.firstmile.shared.Ref;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ApiTest
class ClustersTest {
    @ParameterizedTest
    @CsvSource({"5,0,false", "0,1,false", "6,0,true", "0,2,true", "1,1,true"})
    void a_cluster_is_up_to_five_standard_members_or_one_strategic_partner(int standard, int strategic, boolean warns) {
        List<Member> members = new ArrayList<>();
        members.addAll(Collections.nCopies(standard, member(OrganisationStatus.MEMBER)));
        members.addAll(Collections.nCopies(strategic, member(OrganisationStatus.STRATEGIC_PARTNER)));
        members.addAll(Collections.nCopies(9, member(OrganisationStatus.PROSPECT)));
        Cluster cluster = Cluster.of("somebody", "Somebody", false, members);
        assertEquals(standard, cluster.standardMembers());
        if (warns) {
            assertTrue(cluster.warning().contains("up to 5 standard members or 1 strategic partner"));
        } else {
            assertNull(cluster.warning());
        }
    }

    private static Member member(OrganisationStatus status) {
        return new Member(new Ref(UUID.randomUUID(), "One"), status, LocalDate.of(2026, 1, 1));
    }

    @Test
    void an_organisation_is_in_one_cluster_at_a_time() {
        String place = fresh("member") + "/cluster";
        As.user("organiser")
                .get(place)
                .then()
                .statusCode(200)
                .body("cluster", nullValue())
                .body("can", contains("take"));
        As.user("organiser")
                .put(place)
                .then()
                .statusCode(200)
                .body("cluster.own", is(true))
                .body("can", contains("release"));
        As.user("organiser").put(place).then().statusCode(200);
        As.user("admin").put(place).then().statusCode(409).body("detail", containsString("ask them to release it"));
        As.user("lead").get(place).then().body("cluster.own", is(false)).body("can", contains("release"));
        As.user("lead").delete(place).then().statusCode(200).body("cluster", nullValue());
        As.user("lead").put(place).then().statusCode(200);
        As.user("organiser").get(place).then().body("can", empty());
        As.user("organiser").delete(place).then().statusCode(403);
    }

    @Test
    void clusters_show_what_lies_in_the_readers_chapters() {
        String organisation = fresh("strategic-partner");
        String id = organisation.substring("/organisations/".length());
        As.user("organiser").put(organisation + "/cluster").then().statusCode(200);
        As.user("organiser")
                .get("/clusters")
                .then()
                .statusCode(200)
                .body("items[0].own", is(true))
                .body("items[0].members.organisation.id", hasItem(id));
        As.user("organiser2")
                .get("/clusters")
                .then()
                .statusCode(200)
                .body("items.members.flatten().organisation.id", not(hasItem(id)));
        As.step("admin", organisation, "archive").then().statusCode(200);
        As.user("organiser").get("/clusters").then().body("items.members.flatten().organisation.id", not(hasItem(id)));
        As.user("organiser").get(organisation + "/cluster").then().statusCode(200);
        As.user("lead")
                .put(organisation + "/cluster")
                .then()
                .statusCode(409)
                .body("detail", containsString("archived"));
    }

    @Test
    void one_that_is_archived_can_be_released_also_when_nothing_else_is_in_the_cluster() {
        String organisation = fresh("member");
        As.user("admin").put(organisation + "/cluster").then().statusCode(200);
        As.step("admin", organisation, "archive").then().statusCode(200);
        As.user("admin").get(organisation + "/cluster").then().body("can", contains("release"));
        As.user("admin")
                .delete(organisation + "/cluster")
                .then()
                .statusCode(200)
                .body("can", empty());
    }

    @Test
    void taking_stands_in_the_trail_that_the_timeline_tells() {
        String organisation = fresh("member");
        As.user("organiser").put(organisation + "/cluster").then().statusCode(200);
        As.user("organiser")
                .get(organisation + "/timeline")
                .then()
                .body("items.what", contains("Taken into a cluster", "Added to the directory"))
                .body("items[0].thing", equalTo("organisation"));
    }
}
