package org.chabaocu.demo;

/** Invented names, never two alike until they run out. */
final class Names {

    private static final int STRIDE = 7;

    private final DemoContent.Province content;
    private int drawn;

    Names(DemoContent.Province content) {
        this.content = content;
    }

    int drawn() {
        return drawn;
    }

    String next() {
        var surnames = content.surnames();
        var given = content.givenNames();
        var surname = surnames.charAt(drawn * STRIDE % surnames.length());
        var name = surname + given.get(drawn % given.size());
        drawn++;
        return name;
    }
}
