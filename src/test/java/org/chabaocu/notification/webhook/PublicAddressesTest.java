package org.chabaocu.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.chabaocu.notification.NotificationSettings;
import org.chabaocu.notification.Urgency;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PublicAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1.2.3",
                "0.0.0.0",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "::10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "2001::1",
                "2001:db8::1"
            })
    void special_addresses_are_not_public(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
        assertThatThrownBy(() -> new PublicAddresses(false).resolve(address)).isInstanceOf(UnknownHostException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "223.5.5.5",
                "2400:3200::1",
                "2001:4860:4860::8888"
            })
    void the_others_are(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void a_name_that_leads_inside_is_not_followed() {
        assertThatThrownBy(() -> new PublicAddresses(false).resolve("localhost"))
                .isInstanceOf(UnknownHostException.class)
                .hasMessageContaining("no public address");
    }

    @Test
    void the_client_itself_refuses_to_connect_inside() throws Exception {
        var settings = new NotificationSettings(
                "",
                Duration.ZERO,
                Duration.ZERO,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofDays(1),
                Duration.ofSeconds(2),
                false,
                Duration.ofDays(1));
        var post = new PostToWebhook(settings, JsonMapper.shared());
        for (var address :
                new String[] {"http://127.0.0.1:9/", "http://localhost:9/", "http://[::1]:9/", "http://2130706433:9/"
                }) {
            assertThatThrownBy(
                            () -> post.post(hook(WebhookFormat.WECOM, address, null), "{}", Ids.next(), Instant.now()))
                    .as(address)
                    .isInstanceOf(UnknownHostException.class);
        }
        post.destroy();
    }

    @Test
    void dingtalk_s_address_is_signed_as_its_documentation_says() {
        var hook = hook(WebhookFormat.DINGTALK, "https://oapi.dingtalk.com/robot/send?access_token=x", "SECabc");
        var address = PostToWebhook.address(hook, Instant.ofEpochMilli(1_600_000_000_000L));
        // openssl dgst -sha256 -hmac SECabc -binary | base64 over "1600000000000\nSECabc"
        assertThat(address.getRawQuery()).isEqualTo("access_token=x&timestamp=1600000000000&sign=" + SIGNATURE);
    }

    private static final String SIGNATURE = "ABcUcMOwyGGKmiNbHqEbhvKpuIGkMXqT1gAGfAAmnk8%3D";

    private static Webhook hook(WebhookFormat format, String url, @Nullable String secret) {
        return new Webhook(
                UUID.randomUUID(),
                new OrganizationId(UUID.randomUUID()),
                "hook",
                format,
                URI.create(url),
                secret,
                Urgency.NORMAL,
                "zh",
                false,
                true,
                1);
    }
}
