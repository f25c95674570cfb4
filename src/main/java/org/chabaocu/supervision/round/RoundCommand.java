package org.chabaocu.supervision.round;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chabaocu.supervision.domain.VisitMethod;
import org.jspecify.annotations.Nullable;

/** The plan 督导检查方案 of a round (source clause 1): the body of the API call. */
public record RoundCommand(
        @NotBlank @Size(max = 200) String title,
        @NotNull @Min(2000) @Max(2100) Integer year,
        @NotBlank @Size(max = 5000) String content,
        @NotEmpty @Size(max = 20) List<@NotNull VisitMethod> methods,
        @Nullable @Size(max = 5000) String requirements,
        @NotNull LocalDate startsOn,
        @NotNull LocalDate endsOn,
        @NotEmpty @Size(max = 1000) List<@Valid @NotNull Stratum> strata,
        @NotEmpty @Size(max = 100) List<@Valid @NotNull Team> teams) {

    /** @param kind of unit; null or empty for every kind */
    public record Stratum(
            @NotNull UUID cityId,
            @Nullable @Size(max = 100) String kind,
            @NotNull @Min(1) @Max(10000) Integer count) {

        public String kindText() {
            return kind == null ? "" : kind.strip();
        }

        org.chabaocu.supervision.domain.Stratum toStratum() {
            return new org.chabaocu.supervision.domain.Stratum(cityId, kindText(), count);
        }
    }

    /** Leader and recorder are members whether or not they are named among them. */
    public record Team(
            @NotBlank @Size(max = 100) String name,
            @Nullable UUID leaderId,
            @Nullable UUID recorderId,
            @Nullable @Size(max = 100) List<@NotNull UUID> memberIds,
            @Nullable @Size(max = 100) List<@NotNull UUID> cityIds) {

        public List<UUID> members() {
            return Objects.requireNonNullElse(memberIds, List.of());
        }

        public List<UUID> cities() {
            return Objects.requireNonNullElse(cityIds, List.of());
        }

        /** Leader first, then recorder, then the others, each once. */
        public List<UUID> everybody() {
            var all = new LinkedHashSet<UUID>();
            if (leaderId != null) all.add(leaderId);
            if (recorderId != null) all.add(recorderId);
            all.addAll(members());
            return List.copyOf(all);
        }
    }

    public String requirementsText() {
        return requirements == null ? "" : requirements.strip();
    }

    public List<VisitMethod> distinctMethods() {
        return methods.stream().distinct().sorted().toList();
    }
}
