package org.chabaocu.access.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.web.ClientAddress;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A new password over the API; all tokens end, also the present one. */
@RestController
class OwnPasswordApi {

    private final ChangePassword changePassword;

    OwnPasswordApi(ChangePassword changePassword) {
        this.changePassword = changePassword;
    }

    record PasswordBody(
            @NotBlank @Size(max = 1000) String currentPassword,
            @NotBlank @Size(max = 1000) String newPassword) {}

    @PutMapping("/api/v1/me/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(Actor actor, @Valid @RequestBody PasswordBody body, HttpServletRequest request) {
        var command =
                new ChangePassword.Command(body.currentPassword(), body.newPassword(), ClientAddress.of(request), null);
        var _ = changePassword.change(actor, command).orThrow();
    }
}
