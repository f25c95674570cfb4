package org.chabaocu.platform.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;
import org.chabaocu.platform.Refusal;

/** At most so many in a period for each key, such as a client's address; kept in this node's memory. */
public final class RateLimit {

    /** Keys remembered at most; beyond, the ones longest unused are forgotten. */
    private static final long MOST_KEYS = 100_000;

    private final LoadingCache<String, Bucket> buckets;

    public RateLimit(int most, Duration period) {
        buckets = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(period)
                .build(key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, period))
                        .build());
    }

    /** Counts one; the refusal if that was one too many. */
    public Optional<Refusal> take(String key) {
        var probe = buckets.get(key).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(tooMany(probe.getNanosToWaitForRefill()));
    }

    /** Counts nothing; the refusal if the next one would be one too many. */
    public Optional<Refusal> check(String key) {
        var probe = buckets.get(key).estimateAbilityToConsume(1);
        return probe.canBeConsumed() ? Optional.empty() : Optional.of(tooMany(probe.getNanosToWaitForRefill()));
    }

    private static Refusal tooMany(long nanoseconds) {
        return new Refusal.TooMany(
                Duration.ofSeconds(1 + Duration.ofNanos(nanoseconds).toSeconds()));
    }
}
