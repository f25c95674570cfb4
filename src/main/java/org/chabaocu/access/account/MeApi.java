package org.chabaocu.access.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who the caller is. */
@RestController
class MeApi {

    record RoleJson(String role, String organizationId) {}

    /** The null ids are shown: they tell that the person stands above that level. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record MeJson(
            String id,
            String username,
            String name,
            String homeId,
            @Nullable String unitId,
            @Nullable String cityId,
            String provinceId,
            List<RoleJson> roles) {

        static MeJson of(Actor actor) {
            var home = actor.home();
            return new MeJson(
                    actor.id().toString(),
                    actor.username(),
                    actor.name(),
                    home.id().toString(),
                    text(home.unitId()),
                    text(home.cityId()),
                    home.provinceId().toString(),
                    roles(actor));
        }

        /** Being a worker comes with a home in a unit, and is told like a role assigned there. */
        private static List<RoleJson> roles(Actor actor) {
            var roles = new ArrayList<RoleJson>();
            for (var assignment : actor.assignments()) {
                roles.add(new RoleJson(
                        assignment.role().name(), assignment.at().id().toString()));
            }
            var unit = actor.home().unitId();
            var asWorker = unit == null ? null : new RoleJson(Role.WORKER.name(), unit.toString());
            if (asWorker != null && !roles.contains(asWorker)) roles.add(asWorker);
            return List.copyOf(roles);
        }

        private static @Nullable String text(@Nullable OrganizationId id) {
            return id == null ? null : Objects.toString(id);
        }
    }

    @GetMapping("/api/v1/me")
    MeJson me(Actor actor) {
        return MeJson.of(actor);
    }
}
