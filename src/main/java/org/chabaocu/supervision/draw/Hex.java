package org.chabaocu.supervision.draw;

import java.util.HexFormat;

/** Bytes as the draw's JSON writes them: hex in lower case. */
final class Hex {

    private Hex() {}

    static String of(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
