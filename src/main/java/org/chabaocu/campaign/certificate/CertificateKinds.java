package org.chabaocu.campaign.certificate;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chabaocu.platform.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Kinds with the versions of their terms, and works. */
@Repository
public class CertificateKinds {

    private final JdbcClient jdbc;

    CertificateKinds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every kind with the terms in force on a day. */
    public List<CertificateKind> at(LocalDate day) {
        return jdbc
                .sql("""
                        select k.code, k.version, k.name, k.name_en, k.valid_years, k.review_years, k.in_force_from
                        from certificate_kind k
                        where k.in_force_from <= :day
                        order by k.code desc, k.version desc
                        """)
                .param("day", day)
                .query((row, number) -> new CertificateKind(
                        row.getString("code"),
                        row.getInt("version"),
                        row.getString("name"),
                        row.getString("name_en"),
                        row.getInt("valid_years"),
                        row.getObject("review_years", Integer.class),
                        row.getObject("in_force_from", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(CertificateKind::code, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(versions -> versions.stream()
                        .max(Comparator.comparing(CertificateKind::inForceFrom))
                        .orElseThrow())
                .toList();
    }

    Optional<CertificateKind> at(String code, LocalDate day) {
        return at(day).stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** In the order of their kinds. */
    public List<CertificateWork> works() {
        return jdbc.sql("""
                        select w.code, w.kind, w.name, w.name_en from certificate_work w order by w.kind desc, w.position
                        """)
                .query((row, number) -> new CertificateWork(
                        row.getString("code"), row.getString("kind"), row.getString("name"), row.getString("name_en")))
                .list();
    }

    /** What a certificate is for: a kind in the terms of a day, and one of its works if it is known. */
    record Subject(CertificateKind kind, @Nullable String work) {}

    /** The kind may be left to the work. */
    Outcome<Subject> subject(@Nullable String kind, @Nullable String work, LocalDate day) {
        var named = HolderRules.stripped(work);
        var found = named.flatMap(
                code -> works().stream().filter(one -> one.code().equals(code)).findFirst());
        if (named.isPresent() && found.isEmpty()) return CertificateRefusals.invalid("work", "WORK");
        var code = HolderRules.stripped(kind).or(() -> found.map(CertificateWork::kind));
        var terms = code.flatMap(one -> at(one, day));
        if (terms.isEmpty()) return CertificateRefusals.invalid("kind", "KIND");
        if (found.isPresent() && !found.get().kind().equals(terms.get().code()))
            return CertificateRefusals.invalid("work", "WORK");
        return Outcome.done(new Subject(terms.get(), named.orElse(null)));
    }
}
