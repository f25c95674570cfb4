package org.chabaocu.platform.command;

import java.util.concurrent.Callable;

/**
 * A verb of a module's own that needs no installation, such as checking a file. Modules name theirs in
 * {@code META-INF/services}; each carries picocli's {@code @Command} and needs a public constructor without parameters.
 */
public interface OfflineCommand extends Callable<Integer> {}
