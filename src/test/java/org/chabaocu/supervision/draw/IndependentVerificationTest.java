package org.chabaocu.supervision.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chabaocu.Chabaocu;
import org.chabaocu.platform.command.Commands;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program in another language, and the command without a server, come to the same order. */
class IndependentVerificationTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void a_python_program_of_its_own_computes_the_identical_order() throws IOException, InterruptedException {
        assumeTrue(hasPython(), "python3 is not installed");
        var file = Files.writeString(folder.resolve("draw.json"), draw());
        var answer = python(file);
        var draw = DrawCheck.read(draw());
        var order = DrawOrder.of(
                DrawKind.UNIT, draw.toFrame(), HexFormat.of().parseHex(String.valueOf(draw.seed())), draw.strata());
        var mine =
                Ranking.of(draw.toFrame(), HexFormat.of().parseHex(String.valueOf(draw.seed())))
                        .strata()
                        .values()
                        .stream()
                        .flatMap(places -> places.stream().map(Ranking.Place::unitId))
                        .collect(Collectors.joining(","));
        assertThat(answer).doesNotContain("FAILS").contains("holds selected", "holds reserves", mine);
        assertThat(order.selected()).hasSize(20);
        Files.writeString(file, draw().replaceFirst("\"unitId\":\"0", "\"unitId\":\"1"));
        assertThat(python(file)).contains("FAILS frame hash");
    }

    @Test
    void the_python_program_gives_as_many_as_a_province_has_inspectors_the_same_seats()
            throws IOException, InterruptedException {
        assumeTrue(hasPython(), "python3 is not installed");
        var file = Files.writeString(folder.resolve("draw.json"), TestDraws.seated(50, 20, "3 1 4 1 5"));
        assertThat(python(file)).doesNotContain("FAILS").contains("holds selected", "holds reserves");
        assertThat(run(file, 0)).contains("holds    selected", "holds    reserves", "Everything");
    }

    @Test
    void the_command_prints_each_step_and_refuses_what_is_no_draw() throws IOException {
        var file = Files.writeString(folder.resolve("draw.json"), draw());
        assertThat(run(file, 0)).contains("holds    frame hash", "holds    selected", "Everything");
        Files.writeString(file, draw().replaceFirst("\"unitId\":\"0", "\"unitId\":\"1"));
        assertThat(run(file, 1)).contains("FAILS    frame hash", "NOT VALID");
        Files.writeString(file, "{\"id\": 7");
        run(file, 1);
        run(folder.resolve("none.json"), 1);
    }

    private static String draw() {
        return TestDraws.drawn(DrawPropertiesTest.frame(4, 50, new Random(11)), 5, "双色球 03 11 17 22 28 33 + 09");
    }

    private static String run(Path file, int expected) {
        var kept = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThat(Commands.execute(Chabaocu.class, "verify-draw", file.toString()))
                    .isEqualTo(expected);
        } finally {
            System.setOut(kept);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static boolean hasPython() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "python3")));
    }

    private static String python(Path file) throws IOException, InterruptedException {
        var process = new ProcessBuilder("python3", "src/test/python/verify_draw.py", file.toString())
                .redirectErrorStream(true)
                .start();
        var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return answer;
    }
}
