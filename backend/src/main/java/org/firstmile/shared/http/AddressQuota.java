package org.firstmile.shared.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HexFormat;
import org.firstmile.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** How often an hour one network address may do what needs no account. Kept in memory, by instance. */
public final class AddressQuota {
    private static final Duration HOUR = Duration.ofHours(1);

    private final LoadingCache<String, Bucket> taken;

    public AddressQuota(int anHour) {
        taken = Caffeine.newBuilder()
                .expireAfterAccess(HOUR)
                .maximumSize(100_000)
                .build(key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(anHour).refillGreedy(anHour, HOUR))
                        .build());
    }

    /** @param address the client's network address; of IPv6 the part that a household gets; null where a proxy's header makes no sense */
    public void take(@Nullable String address) {
        ConsumptionProbe probe = taken.get(network(address)).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw ProblemException.tooMany(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
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
