package org.chabaocu.administration;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.chabaocu.access.Actors;
import org.chabaocu.platform.command.CommandLineImport;
import org.chabaocu.platform.sheet.ImportSheet;
import org.chabaocu.platform.sheet.SheetCommand;
import org.chabaocu.platform.sheet.SheetHeaders;
import org.chabaocu.platform.sheet.SheetImport;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sheets of tree and people on the command line. */
@Configuration(proxyBeanMethods = false)
class CommandLineImports {

    @Bean
    CommandLineImport organizationsCommand(
            @Qualifier("organizationSheet") SheetImport<?> sheet,
            ImportSheet importSheet,
            SheetHeaders headers,
            Actors actors) {
        return new SheetCommand(sheet, importSheet, headers, persons(actors));
    }

    @Bean
    CommandLineImport peopleCommand(
            @Qualifier("personSheet") SheetImport<?> sheet,
            ImportSheet importSheet,
            SheetHeaders headers,
            Actors actors) {
        return new SheetCommand(sheet, importSheet, headers, persons(actors));
    }

    private static Function<String, Optional<UUID>> persons(Actors actors) {
        return username ->
                actors.findByUsername(username).map(actor -> actor.id().value());
    }
}
