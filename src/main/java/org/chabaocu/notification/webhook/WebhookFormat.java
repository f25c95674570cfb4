package org.chabaocu.notification.webhook;

/** What a webhook understands. */
public enum WebhookFormat {
    /** JSON of our own, signed with HMAC-SHA256. */
    GENERIC,
    /** The robot of a WeCom group (企业微信群机器人). */
    WECOM,
    /** The robot of a DingTalk group (钉钉群机器人), with its signed address. */
    DINGTALK;

    /** Robots write to people, who are spared a flood; programs get everything as it comes. */
    public boolean isRobot() {
        return this != GENERIC;
    }
}
