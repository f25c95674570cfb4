package org.chabaocu.supervision.draw.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.UUID;
import org.chabaocu.platform.RefusedException;
import org.chabaocu.platform.web.ClientAddress;
import org.chabaocu.platform.web.RateLimit;
import org.chabaocu.supervision.domain.DrawId;
import org.chabaocu.supervision.draw.DrawFile;
import org.chabaocu.supervision.draw.PublishedDraws;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** A draw for everybody: as a page that recomputes it before the reader's eyes, and as the file it is recomputed from. */
@Controller
@RequestMapping("/public/draws")
class PublicDrawPages {

    static final int RESERVES_SHOWN = 3;

    private final PublishedDraws publishedDraws;
    private final RateLimit readings;

    /** @param most how often an address may read draws in a minute; a page takes two, itself and its file */
    PublicDrawPages(PublishedDraws publishedDraws, @Value("${chabaocu.public.draw-readings:120}") int most) {
        this.publishedDraws = publishedDraws;
        this.readings = new RateLimit(most, Duration.ofMinutes(1));
    }

    @GetMapping(path = "/{id}.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    ResponseEntity<DrawFile> file(@PathVariable UUID id, HttpServletRequest request) {
        var file = read(id, request).file();
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"draw-" + id + ".json\"")
                .body(file);
    }

    @GetMapping("/{id}")
    String page(@PathVariable UUID id, HttpServletRequest request, Model model) {
        model.addAttribute("draw", read(id, request));
        model.addAttribute("reservesShown", RESERVES_SHOWN);
        return "supervision/draw/public";
    }

    private PublishedDraws.Published read(UUID id, HttpServletRequest request) {
        readings.take(ClientAddress.of(request)).ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
        return publishedDraws.get(new DrawId(id));
    }
}
