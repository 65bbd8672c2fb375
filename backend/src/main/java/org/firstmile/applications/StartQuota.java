package org.firstmile.applications;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.firstmile.shared.http.AddressQuota;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a public form from being used to fill the database or somebody's inbox. Kept in memory, by instance: an address
 * may begin so many applications an hour, and so many private links an hour go to one inbox, and leave for one
 * application, whose address may be corrected. The limit of links is never an error, since the answer would tell that
 * someone applies with that e-mail address; the link is just not sent again.
 */
@Singleton
class StartQuota {
    private static final Duration HOUR = Duration.ofHours(1);

    private final AddressQuota starts;
    private final LoadingCache<String, Bucket> links;

    StartQuota(
            @ConfigProperty(name = "firstmile.applications.starts-an-hour") int starts,
            @ConfigProperty(name = "firstmile.applications.links-an-hour") int links) {
        this.starts = new AddressQuota(starts);
        this.links = Caffeine.newBuilder()
                .expireAfterAccess(HOUR)
                .maximumSize(100_000)
                .build(key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(links).refillGreedy(links, HOUR))
                        .build());
    }

    /** @param address the client's network address */
    void takeStart(@Nullable String address) {
        starts.take(address);
    }

    /** @param of an inbox or an application's reference */
    boolean takeLink(String of) {
        return links.get(of.toLowerCase(Locale.ROOT)).tryConsume(1);
    }
}
