package org.chabaocu.campaign.certificate.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.campaign.certificate.AssignSpecialPost;
import org.chabaocu.campaign.certificate.CoveredPost;
import org.chabaocu.campaign.certificate.SpecialPost;
import org.chabaocu.campaign.certificate.SpecialPostCommand;
import org.chabaocu.campaign.certificate.SpecialPostId;
import org.chabaocu.campaign.certificate.ViewSpecialPosts;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.platform.web.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Over JSON: who does which special work in a unit, and with which certificate. */
@RestController
@RequestMapping("/api/v1/special-posts")
class SpecialPostApi {

    private final ViewSpecialPosts viewSpecialPosts;
    private final AssignSpecialPost assignSpecialPost;

    SpecialPostApi(ViewSpecialPosts viewSpecialPosts, AssignSpecialPost assignSpecialPost) {
        this.viewSpecialPosts = viewSpecialPosts;
        this.assignSpecialPost = assignSpecialPost;
    }

    record ListJson(List<CoveredJson> items) {}

    /** @param certificateId the best certificate the holder has for this work */
    record CoveredJson(
            PostJson post,
            String holderName,
            CoveredPost.Cover cover,
            @Nullable UUID certificateId) {

        static CoveredJson of(CoveredPost covered) {
            var proof = covered.proof();
            return new CoveredJson(
                    PostJson.of(covered.post()),
                    covered.doer(),
                    covered.cover(),
                    proof == null ? null : proof.id().value());
        }
    }

    record PostJson(
            UUID id,
            UUID unitId,
            String kind,
            @Nullable String work,
            String post,
            @Nullable UUID holderId,
            @Nullable String holderName,
            @Nullable String holderEmployer,
            LocalDate since,
            @Nullable LocalDate until,
            long version) {

        static PostJson of(SpecialPost post) {
            var person = post.holder().person();
            return new PostJson(
                    post.id().value(),
                    post.unit().id().value(),
                    post.kind(),
                    post.work(),
                    post.post(),
                    person == null ? null : person.value(),
                    post.holder().name(),
                    post.holder().employer(),
                    post.since(),
                    post.until(),
                    post.version());
        }
    }

    record EndJson(@Nullable LocalDate lastDay) {}

    @GetMapping
    ListJson list(@RequestParam UUID unit, Actor actor) {
        return new ListJson(viewSpecialPosts.of(new OrganizationId(unit), actor).stream()
                .map(CoveredJson::of)
                .toList());
    }

    @PostMapping
    ResponseEntity<PostJson> assign(@RequestBody SpecialPostCommand command, Actor actor) {
        return answer(
                HttpStatus.CREATED, assignSpecialPost.assign(command, actor).orThrow());
    }

    /** Without a last day it has not been done since yesterday. */
    @PostMapping("/{id}/end")
    ResponseEntity<PostJson> end(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable EndJson body,
            Actor actor) {
        var lastDay = body == null ? null : body.lastDay();
        var ended = assignSpecialPost
                .end(new SpecialPostId(id), lastDay, actor, Versions.expected(ifMatch))
                .orThrow();
        return answer(HttpStatus.OK, ended);
    }

    private static ResponseEntity<PostJson> answer(HttpStatus status, SpecialPost post) {
        return ResponseEntity.status(status).eTag(Long.toString(post.version())).body(PostJson.of(post));
    }
}
