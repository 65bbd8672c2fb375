package org.firstmile.applications;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.firstmile.shared.problem.ProblemException;
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

    private final LoadingCache<String, Bucket> starts;
    private final LoadingCache<String, Bucket> links;

    StartQuota(
            @ConfigProperty(name = "firstmile.applications.starts-an-hour") int starts,
            @ConfigProperty(name = "firstmile.applications.links-an-hour") int links) {
        this.starts = buckets(starts);
        this.links = buckets(links);
    }

    private static LoadingCache<String, Bucket> buckets(int anHour) {
        return Caffeine.newBuilder()
                .expireAfterAccess(HOUR)
                .maximumSize(100_000)
                .build(key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(anHour).refillGreedy(anHour, HOUR))
                        .build());
    }

    /** @param address the client's network address; of IPv6 the part that a household gets; null where a proxy's header makes no sense */
    void takeStart(@Nullable String address) {
        ConsumptionProbe probe = starts.get(network(address)).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw ProblemException.tooMany(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /** @param of an inbox or an application's reference */
    boolean takeLink(String of) {
        return links.get(of.toLowerCase(Locale.ROOT)).tryConsume(1);
    }

    private static String network(@Nullable String address) {
        if (address == null || address.indexOf(':') < 0) {
            return String.valueOf(address);
        }
        try {
            // with a colon in it this is a literal: no name is looked up
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 8));
        } catch (UnknownHostException unreadable) {
            return address;
        }
    }
}
