package org.chabaocu.attachment.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Examines the same file many times at once; run in a JVM of its own with little heap. */
final class SmallHeap {

    private SmallHeap() {}

    public static void main(String[] arguments) throws Exception {
        var file = Path.of(arguments[0]);
        var examination = new FileExamination(new DecodingMemory());
        var work = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < Integer.parseInt(arguments[1]); i++) {
            work.add(() -> examination
                    .examine(file, Function.<Content>identity())
                    .orThrow()
                    .bytes()
                    .length);
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(work)) {
                if (done.get() == 0) throw new IllegalStateException();
            }
        }
        System.out.println("all examined");
    }
}
