package org.chabaocu.supervision.draw;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chabaocu.platform.OperationFailure;
import org.chabaocu.platform.command.OfflineCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;

/** Recomputes a published draw from its file, without any server. */
@Command(
        name = "verify-draw",
        description = "Recompute a published draw from its file (/public/draws/ID.json).",
        mixinStandardHelpOptions = true)
public final class VerifyDrawCommand implements OfflineCommand {

    private final PrintStream out = System.out;

    @Parameters(index = "0", paramLabel = "FILE", description = "the draw's JSON file")
    Path file = Path.of("");

    /** For {@link java.util.ServiceLoader}. */
    public VerifyDrawCommand() {}

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file)) throw new OperationFailure("The file " + file + " cannot be read.");
        var draw = read();
        out.printf(
                "Draw %s of round %s: %d in the frame%n",
                draw.id(), draw.roundId(), draw.frame().size());
        var steps = DrawCheck.of(draw);
        for (var step : steps)
            out.printf("%-8s %-11s %s%n", step.holds() ? "holds" : "FAILS", step.name(), step.found());
        var valid = steps.stream().allMatch(DrawCheck.Step::holds);
        if (draw.seed() == null) out.println("Not drawn yet: only the frame can be checked.");
        out.println(
                valid
                        ? "Everything that was published matches."
                        : "NOT VALID: this is not the draw that was published.");
        out.flush();
        return valid ? 0 : 1;
    }

    private DrawFile read() throws IOException {
        try {
            var draw = DrawCheck.read(Files.readString(file));
            draw.requireComplete();
            return draw;
        } catch (JacksonException | IllegalArgumentException | CharacterCodingException odd) {
            throw new OperationFailure("The file " + file + " is not a published draw.");
        }
    }
}
