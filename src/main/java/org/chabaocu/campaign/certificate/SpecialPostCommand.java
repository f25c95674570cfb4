package org.chabaocu.campaign.certificate;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * Who does which work: the body of the API call.
 *
 * @param unitId null for the only unit whose certificates the caller keeps
 * @param holderId a person of the unit; or instead {@code holderName}, a worker of another employer
 * @param since null: from today
 */
public record SpecialPostCommand(
        @JsonAlias("organizationId") @Nullable UUID unitId,
        @Nullable @Size(max = 40) String kind,
        @Nullable @Size(max = 40) String work,
        @NotBlank @Size(max = 100) String post,
        @JsonAlias("personId") @Nullable UUID holderId,
        @Nullable @Size(max = 50) String holderName,
        @Nullable @Size(max = 100) String holderEmployer,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate since) {}
