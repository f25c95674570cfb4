package org.chabaocu.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.chabaocu.platform.OperationFailure;

/** As whom the server runs. PostgreSQL refuses to run as root, so root has to become somebody else for it. */
enum ServerUser {

    /** An ordinary user runs the server as itself. */
    SELF(List.of()),

    /** Root in a user namespace of its own: the server does not see that it is root. */
    NAMESPACE(List.of("unshare", "-U")),

    /** Where namespaces are forbidden, as in many containers: nobody, who then owns the cluster. */
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private final List<String> prefix;

    ServerUser(List<String> prefix) {
        this.prefix = prefix;
    }

    static ServerUser choose() {
        if (!System.getProperty("user.name").equals("root")) return SELF;
        for (var candidate : List.of(NAMESPACE, NOBODY)) {
            if (candidate.works()) return candidate;
        }
        throw new OperationFailure(
                "PostgreSQL does not run as root, and this machine lets root become nobody else (unshare -U, setpriv). "
                        + "Run Chabaocu as an ordinary user, or set SPRING_DATASOURCE_URL to a PostgreSQL of your own.");
    }

    private boolean works() {
        var command = new ArrayList<>(prefix);
        command.add("true");
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What to put in front of a server program. */
    List<String> prefix() {
        return prefix;
    }

    /** Makes a file or a whole tree the server's own, whoever it belonged to. */
    void own(Path tree) throws IOException {
        if (this == SELF) return;
        var owner = this == NOBODY ? 65534 : 0;
        if (Files.getAttribute(tree, "unix:uid").equals(owner)) return;
        try (var paths = Files.walk(tree)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                if (!path.equals(tree)) own(path, owner);
            }
        }
        // The top goes last: where it has changed hands, everything has.
        own(tree, owner);
    }

    /** Lets the server pass through the folder that its files stand in. */
    void enter(Path folder) throws IOException {
        if (this != NOBODY) return;
        var permissions = new HashSet<>(Files.getPosixFilePermissions(folder));
        permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        Files.setPosixFilePermissions(folder, permissions);
    }

    private static void own(Path path, int owner) throws IOException {
        Files.setAttribute(path, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(path, "unix:gid", owner, LinkOption.NOFOLLOW_LINKS);
    }
}
