package org.firstmile.organisations.clusters;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.organisations.OrganisationStatus;
import org.firstmile.shared.Ref;
import org.jspecify.annotations.Nullable;

/** What one organiser looks after, as far as the reader sees it. */
@Schema(description = "What one organiser looks after, as far as the reader sees it.")
record Cluster(
        @Schema(description = "The organiser's account, the token's `sub`.", maxLength = 255)
        String organiser,

        @Schema(maxLength = 255) String organiserName,

        @Schema(description = "True: the caller's own.") boolean own,

        @Schema(description = "Institutions first, then by name.")
        List<Member> members,

        int standardMembers,
        int strategicPartners,

        @Schema(description = "In words, when it is more than one organiser can look after.") @Nullable
        String warning) {

    /** "A cluster of up to 5 standard members or 1 strategic partner": the advert's figure. */
    private static final int MOST_STANDARD_MEMBERS = 5;

    static Cluster of(String organiser, String name, boolean own, List<Member> members) {
        int standard = count(members, OrganisationStatus.MEMBER);
        int strategic = count(members, OrganisationStatus.STRATEGIC_PARTNER);
        return new Cluster(organiser, name, own, members, standard, strategic, warning(standard, strategic));
    }

    private static int count(List<Member> members, OrganisationStatus status) {
        return (int)
                members.stream().filter(member -> member.status() == status).count();
    }

    private static @Nullable String warning(int standard, int strategic) {
        boolean held = strategic == 0 ? standard <= MOST_STANDARD_MEMBERS : strategic == 1 && standard == 0;
        if (held) {
            return null;
        }
        return "This is %s%s%s. A cluster is up to 5 standard members or 1 strategic partner: pass some on."
                .formatted(
                        counted(standard, "standard member"),
                        standard > 0 && strategic > 0 ? " and " : "",
                        counted(strategic, "strategic partner"));
    }

    private static String counted(int count, String what) {
        return count == 0 ? "" : count + " " + what + (count == 1 ? "" : "s");
    }

    @Schema(name = "ClusterMember", description = "An organisation in somebody's cluster.")
    record Member(Ref organisation, OrganisationStatus status, LocalDate since) {}
}
