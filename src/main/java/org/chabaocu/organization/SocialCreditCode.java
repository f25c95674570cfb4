package org.chabaocu.organization;

/**
 * The unified social credit code of an institution (GB 32100): 18 characters of an alphabet without I, O, S, V and Z, the
 * last of which checks the others.
 */
final class SocialCreditCode {

    static final int LENGTH = 18;

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int MODULUS = 31;

    private SocialCreditCode() {}

    static boolean isValid(String code) {
        if (code.length() != LENGTH) return false;
        int sum = 0;
        int weight = 1;
        for (int place = 0; place < LENGTH - 1; place++) {
            int digit = ALPHABET.indexOf(code.charAt(place));
            if (digit < 0) return false;
            sum += digit * weight;
            weight = weight * 3 % MODULUS;
        }
        return code.charAt(LENGTH - 1) == ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }
}
