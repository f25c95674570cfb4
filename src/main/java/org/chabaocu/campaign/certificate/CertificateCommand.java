package org.chabaocu.campaign.certificate;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * A certificate as it is entered or changed: the body of the API call.
 *
 * @param unitId null for the only unit whose certificates the caller keeps; a certificate never changes unit
 * @param kind null when the work tells it
 * @param work one of the kind's works; null when only the kind is known
 * @param holderId a person of the unit; or instead {@code holderName}, a worker of another employer
 * @param post enters the holder as doing this work there
 * @param expiresOn null: as long as the kind's terms allow
 * @param reviewDueOn null: by the kind's terms
 */
public record CertificateCommand(
        @JsonAlias("organizationId") @Nullable UUID unitId,
        @Nullable @Size(max = 40) String kind,
        @Nullable @Size(max = 40) String work,
        @JsonAlias("personId") @Nullable UUID holderId,
        @Nullable @Size(max = 50) String holderName,
        @Nullable @Size(max = 100) String holderEmployer,
        @NotBlank @Size(max = 60) String number,
        @Nullable @Size(max = 100) String post,

        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate issuedOn,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate expiresOn,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate reviewDueOn) {}
