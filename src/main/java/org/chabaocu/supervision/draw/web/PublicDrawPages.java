package org.chabaocu.supervision.draw.web;

import java.util.UUID;
import org.chabaocu.supervision.domain.DrawId;
import org.chabaocu.supervision.draw.DrawFile;
import org.chabaocu.supervision.draw.PublishedDraws;
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

    PublicDrawPages(PublishedDraws publishedDraws) {
        this.publishedDraws = publishedDraws;
    }

    @GetMapping(path = "/{id}.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    ResponseEntity<DrawFile> file(@PathVariable UUID id) {
        var file = publishedDraws.get(new DrawId(id)).file();
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"draw-" + id + ".json\"")
                .body(file);
    }

    @GetMapping("/{id}")
    String page(@PathVariable UUID id, Model model) {
        model.addAttribute("draw", publishedDraws.get(new DrawId(id)));
        model.addAttribute("reservesShown", RESERVES_SHOWN);
        return "supervision/draw/public";
    }
}
