package org.firstmile.organisations.search;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.firstmile.access.Caller;
import org.firstmile.shared.paging.Paging;

/** All that a search finds, some hundred at a time, however much it is: for what is sent on as it is read. */
@Singleton
public class OrganisationWalks {
    private static final int AT_ONCE = 250;

    private final OrganisationSearch search;

    OrganisationWalks(OrganisationSearch search) {
        this.search = search;
    }

    /** Found by one caller; a slow reader keeps nothing open in the database. */
    public final class Walk {
        private final Caller caller;
        private final OrganisationFilter filter;
        private final OrganisationPage first;

        private Walk(Caller caller, OrganisationFilter filter) {
            this.caller = caller;
            this.filter = filter;
            first = search.list(caller, filter, Paging.first(AT_ONCE));
        }

        public void each(Consumer<List<UUID>> taker) {
            OrganisationPage page = first;
            take(page, taker);
            while (page.next() != null) {
                page = search.list(caller, filter, Paging.next(AT_ONCE, page.next()));
                take(page, taker);
            }
        }

        private static void take(OrganisationPage page, Consumer<List<UUID>> taker) {
            taker.accept(page.items().stream().map(OrganisationListItem::id).toList());
        }
    }

    /** Refuses at once what cannot be searched for. */
    public Walk walk(Caller caller, OrganisationFilter filter) {
        return new Walk(caller, filter);
    }
}
