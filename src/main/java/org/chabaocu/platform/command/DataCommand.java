package org.chabaocu.platform.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.chabaocu.platform.postgres.DataFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/**
 * A command that works on an installation: on the database in its data folder, or on the one that is configured. Spring's
 * own properties ({@code --name.with.dots=value}) are passed on.
 */
abstract class DataCommand implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "DIR", description = "the data folder (default: data; of a demo: data/demo)")
    @Nullable
    Path data;

    @Unmatched
    List<String> others = new ArrayList<>();

    @Spec
    @Nullable
    CommandSpec command;

    DataFolder folder() {
        return new DataFolder(data == null ? Path.of("data") : data);
    }

    List<String> springArguments() {
        for (var other : others) {
            if (!other.matches("(?s)--[a-zA-Z0-9-]+\\.[^=]+=.*")) {
                throw new ParameterException(Objects.requireNonNull(command).commandLine(), "Unknown option: " + other);
            }
        }
        return new ArrayList<>(others);
    }
}
