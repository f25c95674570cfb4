package org.chabaocu;

import org.chabaocu.platform.command.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application; started from the command line by its verbs. */
@SpringBootApplication
public class Chabaocu {

    public static void main(String[] args) {
        var code = Commands.execute(Chabaocu.class, args);
        if (code != 0) System.exit(code);
    }
}
