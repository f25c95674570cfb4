package org.chabaocu.access.setup;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the first administrator types. */
record SetupForm(
        @NotBlank @Size(max = 100) @Nullable String setupCode,
        @NotBlank @Size(max = 200) @Nullable String province,
        @NotBlank @Pattern(regexp = "\\d{6}") @Nullable String divisionCode,
        @NotBlank @Size(max = 50) @Nullable String name,

        @NotBlank @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{1,39}") @Nullable
        String username,

        @NotBlank @Size(max = 128) @Nullable String password,
        @NotBlank @Size(max = 128) @Nullable String repeatedPassword) {

    boolean isRepeated() {
        return password != null && password.equals(repeatedPassword);
    }

    /** Called once everything has been found to be there. */
    SetUpProvince.Command command(String address) {
        return new SetUpProvince.Command(
                text(setupCode),
                text(province),
                text(divisionCode),
                text(name),
                text(username),
                text(password),
                address);
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
