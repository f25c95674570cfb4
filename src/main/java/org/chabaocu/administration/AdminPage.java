package org.chabaocu.administration;

import java.util.Set;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.people.Role;
import org.chabaocu.platform.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where administrators begin, and the log of what was done about persons and rights. */
@Controller
class AdminPage {

    private static final int ROWS = 50;

    private final AccessEntries entries;

    AdminPage(AccessEntries entries) {
        this.entries = entries;
    }

    @GetMapping("/admin")
    String index(Actor actor, Model model) {
        requireAdministrator(actor);
        model.addAttribute("province", administersProvince(actor));
        return "administration/index";
    }

    @GetMapping("/admin/log")
    String log(Actor actor, @RequestParam(required = false) @Nullable UUID after, Model model) {
        requireAdministrator(actor);
        var rows = entries.list(Reaches.administered(actor), after, ROWS + 1);
        model.addAttribute("rows", rows.stream().limit(ROWS).toList());
        model.addAttribute(
                "next",
                rows.size() > ROWS ? "/admin/log?after=" + rows.get(ROWS - 1).id() : null);
        model.addAttribute("first", after == null ? null : "/admin/log");
        return "administration/log";
    }

    private static boolean administersProvince(Actor actor) {
        return actor.nodesWith(Set.of(Role.ADMINISTRATOR)).stream()
                .anyMatch(node -> node.kind() == OrganizationKind.PROVINCE_UNION);
    }

    private static void requireAdministrator(Actor actor) {
        if (Reaches.administered(actor).isEmpty()) throw new NotFoundException("administration");
    }
}
