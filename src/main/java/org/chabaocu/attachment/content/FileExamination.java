package org.chabaocu.attachment.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Text;
import org.springframework.stereotype.Component;

/** Accepts a file by decoding it, or says what is wrong with it. Neither its name nor what the sender calls it is looked at. */
@Component
public class FileExamination {

    /** More than today's phones send, and far less than a picture made to exhaust the server. */
    private static final long MAXIMUM_PIXELS = 50_000_000;

    private final DecodingMemory memory;

    FileExamination(DecodingMemory memory) {
        this.memory = memory;
    }

    /** Examines the file and, while its share of the memory is held, hands on what is to be kept. */
    public <T> Outcome<T> examine(Path file, Function<Content, T> keep) throws IOException {
        var signature = Signature.of(file);
        return switch (signature) {
            case JPEG, PNG, WEBP -> picture(file, signature, keep);
            case PDF ->
                memory.with(Files.size(file) * 8, () -> Documents.read(file).map(keep));
            case HEIC -> refused("attachment.fault.heic");
            case UNKNOWN -> refused("attachment.fault.kind");
        };
    }

    private <T> Outcome<T> picture(Path file, Signature signature, Function<Content, T> keep) throws IOException {
        try (var picture = PictureFile.open(file, signature)) {
            return switch (need(picture)) {
                case Outcome.Refused<Long>(var refusal) -> Outcome.refused(refusal);
                case Outcome.Done<Long>(var bytes) ->
                    memory.with(bytes, () -> decoded(picture, file, signature).map(keep));
            };
        }
    }

    /** What decoding the picture will take. The readers answer broken input with exceptions of every kind. */
    private static Outcome<Long> need(PictureFile picture) {
        try {
            if (picture.pixels() > MAXIMUM_PIXELS) return refused("attachment.fault.pixels");
            return Outcome.done(picture.memory());
        } catch (IOException | RuntimeException e) {
            return refused("attachment.fault.unreadable");
        }
    }

    private static Outcome<Content> decoded(PictureFile picture, Path file, Signature signature) {
        try {
            var orientation = signature == Signature.JPEG ? Orientation.ofJpeg(file) : Orientation.UPRIGHT;
            return Outcome.done(Photos.toContent(picture.decode(), orientation));
        } catch (IOException | RuntimeException e) {
            return refused("attachment.fault.unreadable");
        }
    }

    static <T> Outcome<T> refused(String code) {
        return Outcome.refused(Refusal.Invalid.of("file", Text.of(code)));
    }
}
