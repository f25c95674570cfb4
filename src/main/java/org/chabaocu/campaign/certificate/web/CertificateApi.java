package org.chabaocu.campaign.certificate.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.campaign.certificate.CertificateCommand;
import org.chabaocu.campaign.certificate.CertificateFilter;
import org.chabaocu.campaign.certificate.CertificateId;
import org.chabaocu.campaign.certificate.CertificateKinds;
import org.chabaocu.campaign.certificate.CertificateStatus;
import org.chabaocu.campaign.certificate.EnterCertificate;
import org.chabaocu.campaign.certificate.KeepCertificate;
import org.chabaocu.campaign.certificate.RenewalCommand;
import org.chabaocu.campaign.certificate.ReviewCommand;
import org.chabaocu.campaign.certificate.ViewCertificates;
import org.chabaocu.platform.web.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Certificates of special work and special equipment over JSON. */
@RestController
@RequestMapping("/api/v1")
class CertificateApi {

    private static final int MOST = 200;

    private final ViewCertificates viewCertificates;
    private final EnterCertificate enterCertificate;
    private final KeepCertificate keepCertificate;
    private final CertificateKinds kinds;
    private final Clock clock;
    private final ZoneId zone;

    CertificateApi(
            ViewCertificates viewCertificates,
            EnterCertificate enterCertificate,
            KeepCertificate keepCertificate,
            CertificateKinds kinds,
            Clock clock,
            ZoneId zone) {
        this.viewCertificates = viewCertificates;
        this.enterCertificate = enterCertificate;
        this.keepCertificate = keepCertificate;
        this.kinds = kinds;
        this.clock = clock;
        this.zone = zone;
    }

    record PageJson(List<CertificateJson> items, @Nullable UUID next) {}

    record KindsJson(List<KindJson> items) {}

    record KindJson(
            String code,
            String name,
            int version,
            int validYears,
            @Nullable Integer reviewYears,
            List<WorkJson> works) {}

    record WorkJson(String code, String name) {}

    record WithdrawalJson(@Nullable String reason) {}

    /** Those in use, the one that ends first at the head; {@code due} keeps those to be reviewed or renewed within so many days. */
    @GetMapping("/certificates")
    PageJson list(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable UUID holder,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable Integer due,
            @RequestParam(required = false) @Nullable CertificateStatus status,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable UUID after,
            Actor actor) {
        var filter = new CertificateFilter(unit, holder, kind, due, status, Math.clamp(limit, 1, MOST), after);
        var slice = viewCertificates.list(filter, actor);
        return new PageJson(slice.rows().stream().map(CertificateJson::of).toList(), slice.next());
    }

    @GetMapping("/certificates/{id}")
    ResponseEntity<CertificateJson> one(@PathVariable UUID id, Actor actor) {
        return answer(ResponseEntity.ok(), new CertificateId(id), actor);
    }

    @PostMapping("/certificates")
    ResponseEntity<CertificateJson> enter(@RequestBody CertificateCommand command, Actor actor) {
        return created(enterCertificate.enter(command, actor).orThrow().id(), actor);
    }

    @PutMapping("/certificates/{id}")
    ResponseEntity<CertificateJson> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody CertificateCommand command,
            Actor actor) {
        var changed = enterCertificate
                .change(new CertificateId(id), command, actor, Versions.expected(ifMatch))
                .orThrow();
        return answer(ResponseEntity.ok(), changed.id(), actor);
    }

    @PostMapping("/certificates/{id}/review")
    ResponseEntity<CertificateJson> review(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ReviewCommand command,
            Actor actor) {
        var reviewed = keepCertificate
                .review(new CertificateId(id), command, actor, Versions.expected(ifMatch))
                .orThrow();
        return answer(ResponseEntity.ok(), reviewed.id(), actor);
    }

    /** Answers the certificate that takes its place. */
    @PostMapping("/certificates/{id}/renew")
    ResponseEntity<CertificateJson> renew(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RenewalCommand command,
            Actor actor) {
        var renewed = keepCertificate
                .renew(new CertificateId(id), command, actor, Versions.expected(ifMatch))
                .orThrow();
        return created(renewed.id(), actor);
    }

    @PostMapping("/certificates/{id}/withdraw")
    ResponseEntity<CertificateJson> withdraw(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody WithdrawalJson body,
            Actor actor) {
        var withdrawn = keepCertificate
                .withdraw(new CertificateId(id), body.reason(), actor, Versions.expected(ifMatch))
                .orThrow();
        return answer(ResponseEntity.ok(), withdrawn.id(), actor);
    }

    /** The kinds in the terms now in force, with their works. */
    @GetMapping("/certificate-kinds")
    KindsJson kinds(Locale locale) {
        var chinese = !locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        var works = kinds.works();
        return new KindsJson(kinds.at(LocalDate.ofInstant(clock.instant(), zone)).stream()
                .map(kind -> new KindJson(
                        kind.code(),
                        kind.name(chinese),
                        kind.version(),
                        kind.validYears(),
                        kind.reviewYears(),
                        works.stream()
                                .filter(work -> work.kind().equals(kind.code()))
                                .map(work -> new WorkJson(work.code(), work.name(chinese)))
                                .toList()))
                .toList());
    }

    private ResponseEntity<CertificateJson> created(CertificateId id, Actor actor) {
        var location =
                UriComponentsBuilder.fromPath("/api/v1/certificates/{id}").build(id);
        return answer(ResponseEntity.created(location), id, actor);
    }

    private ResponseEntity<CertificateJson> answer(ResponseEntity.BodyBuilder response, CertificateId id, Actor actor) {
        var row = viewCertificates.one(id, actor).row();
        return response.eTag(Long.toString(row.certificate().version())).body(CertificateJson.of(row));
    }
}
