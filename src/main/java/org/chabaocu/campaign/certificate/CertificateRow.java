package org.chabaocu.campaign.certificate;

import java.util.List;

/**
 * A certificate as a reader sees it.
 *
 * @param holder the holder's name
 * @param posts the special posts its holder is entered for
 * @param number masked for those who neither keep nor hold it: it is often the number of an identity card
 */
public record CertificateRow(
        Certificate certificate,
        String unitName,
        String holder,
        List<String> posts,
        Titles titles,
        String number,
        Standing standing,
        Notice notice,
        List<CertificateAction> actions) {

    public boolean allows(CertificateAction action) {
        return actions.contains(action);
    }
}
