package org.chabaocu.attachment;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.web.multipart.MultipartFile;

/** A file that somebody sends: its bytes, their number, and the name the sender's machine gives it. Nothing of it is trusted. */
public record Upload(InputStreamSource content, long size, String name) {

    /** The largest file that is taken in. */
    public static final long MAXIMUM_SIZE = 10L * 1024 * 1024;

    public static Upload of(MultipartFile file) {
        var name = file.getOriginalFilename();
        return new Upload(file, file.getSize(), name == null ? "" : name);
    }

    public static Upload of(byte[] bytes, String name) {
        return new Upload(new ByteArrayResource(bytes), bytes.length, name);
    }
}
