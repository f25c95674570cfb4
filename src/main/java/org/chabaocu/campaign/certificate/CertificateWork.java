package org.chabaocu.campaign.certificate;

/** A work that certificates of a kind are for: 低压电工作业, 锅炉作业 … */
public record CertificateWork(String code, String kind, String name, String nameEn) {

    public String name(boolean chinese) {
        return chinese ? name : nameEn;
    }
}
