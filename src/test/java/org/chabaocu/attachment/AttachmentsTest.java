package org.chabaocu.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.chabaocu.people.PersonId;
import org.chabaocu.platform.ApplicationTest;
import org.chabaocu.platform.Ids;
import org.chabaocu.platform.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class AttachmentsTest {

    @Autowired
    Attachments attachments;

    @Autowired
    RemoveLooseUploads removeLooseUploads;

    @Autowired
    JdbcClient jdbc;

    @Value("${chabaocu.files}")
    Path folder;

    private Uploader.Known sender;
    private Uploader.Known other;

    @BeforeEach
    void two_people() {
        sender = new Uploader.Known(person());
        other = new Uploader.Known(person());
    }

    @Test
    void a_photo_that_was_stored_can_be_read_back() throws IOException {
        var stored = stored(Pictures.anyJpeg(), sender);

        assertThat(attachments.find(stored.id()))
                .get()
                .usingRecursiveComparison()
                .isEqualTo(stored);
        try (var in = attachments.open(stored)) {
            var bytes = in.readAllBytes();
            assertThat(bytes).hasSize((int) stored.size());
            assertThat(Sha256.of(bytes)).isEqualTo(stored.hash());
        }
        assertThat(Sha256.of(attachments.thumbnail(stored))).isEqualTo(stored.thumbnailHash());
    }

    @Test
    void the_same_picture_lies_in_the_store_once() {
        var picture = Pictures.anyJpeg();
        var first = stored(picture, sender);
        var second = stored(picture, other);

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.sha256()).isEqualTo(first.sha256());
    }

    @Test
    void only_the_uploader_can_make_an_upload_part_of_something() {
        var photo = stored(Pictures.anyJpeg(), sender);

        assertThat(attachments.ownedBy(other, List.of(photo.id()))).isEmpty();
        assertThat(attachments.keep(List.of(photo.id()), other, false, "photoIds"))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(attachments
                        .keep(List.of(photo.id()), sender, false, "photoIds")
                        .orThrow())
                .extracting(Attachment::id)
                .containsExactly(photo.id());
        assertThat(attachments.keep(List.of(new AttachmentId(Ids.next())), sender, false, "photoIds"))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void who_sent_a_photo_is_forgotten_when_the_report_is_anonymous() {
        var photo = stored(Pictures.anyJpeg(), sender);
        attachments.keep(List.of(photo.id()), sender, true, "photoIds").orThrow();

        assertThat(attachments.ownedBy(sender, List.of(photo.id()))).isEmpty();
        assertThat(jdbc.sql("select uploaded_by from attachment where id = :id")
                        .param("id", photo.id().value())
                        .query(UUID.class)
                        .optional())
                .isEmpty();
    }

    @Test
    void an_upload_without_a_name_belongs_to_the_ticket_and_keeps_no_file_name() {
        var mine = new Uploader.Unnamed(UploadTicket.next());
        var photo = attachments
                .store(Upload.of(Pictures.anyJpeg(), "张三的照片.jpg"), mine)
                .orThrow();

        assertThat(photo.name()).isEmpty();
        assertThat(attachments.ownedBy(new Uploader.Unnamed(UploadTicket.next()), List.of(photo.id())))
                .isEmpty();
        assertThat(attachments.keep(List.of(photo.id()), mine, false, "photos")).isInstanceOf(Outcome.Done.class);
        assertThat(attachments.ownedBy(mine, List.of(photo.id()))).isEmpty();
    }

    @Test
    void uploads_that_became_part_of_nothing_go_after_two_days_and_their_bytes_with_the_last() {
        var loose = Pictures.anyJpeg();
        var shared = Pictures.anyJpeg();
        var gone = stored(loose, sender);
        var alsoGone = stored(shared, sender);
        var kept = stored(shared, other);
        attachments.keep(List.of(kept.id()), other, false, "photoIds").orThrow();
        var fresh = stored(Pictures.anyJpeg(), sender);
        age(gone, alsoGone, kept);

        removeLooseUploads.remove();

        assertThat(attachments.find(gone.id())).isEmpty();
        assertThat(attachments.find(alsoGone.id())).isEmpty();
        assertThat(attachments.find(kept.id())).isPresent();
        assertThat(attachments.find(fresh.id())).isPresent();
        assertThat(path(gone)).doesNotExist();
        assertThat(path(kept)).exists();
        assertThat(path(fresh)).exists();
    }

    @Test
    void a_file_that_is_empty_or_too_large_is_refused() throws IOException {
        assertThat(attachments.store(Upload.of(new byte[0], "a.jpg"), sender)).isInstanceOf(Outcome.Refused.class);
        assertThat(attachments.store(Upload.of(new byte[10 * 1024 * 1024 + 1], "a.jpg"), sender))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void a_file_name_is_made_harmless() {
        assertThat(FileName.sanitised("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileName.sanitised("C:\\报告\\整改\r\n通知\"书\u202Efdp.pdf")).isEqualTo("整改通知书fdp.pdf");
        assertThat(FileName.sanitised("\uD840\uDC0B".repeat(200) + ".pdf"))
                .hasSize(196)
                .endsWith(".pdf");
    }

    private Attachment stored(byte[] bytes, Uploader by) {
        return attachments.store(Upload.of(bytes, "a.jpg"), by).orThrow();
    }

    private void age(Attachment... olds) {
        for (var old : olds) {
            jdbc.sql("update attachment set created_at = :at where id = :id")
                    .param("at", Instant.now().minus(Duration.ofDays(3)).atOffset(ZoneOffset.UTC))
                    .param("id", old.id().value())
                    .update();
        }
    }

    private Path path(Attachment attachment) {
        var name = attachment.sha256();
        return folder.resolve(name.substring(0, 2))
                .resolve(name.substring(2, 4))
                .resolve(name);
    }

    private PersonId person() {
        var province = UUID.randomUUID();
        jdbc.sql("""
                        insert into organization (id, kind, name, code, province_id, created_at)
                        values (:id, 'PROVINCE_UNION', 'Province', '330000', :id, now())
                        """).param("id", province).update();
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into person (id, username, name, home_id, created_at)
                        values (:id, :username, 'Person', :home, now())
                        """)
                .param("id", id)
                .param("username", "u" + id.toString().substring(0, 8))
                .param("home", province)
                .update();
        return new PersonId(id);
    }
}
