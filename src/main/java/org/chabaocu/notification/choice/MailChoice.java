package org.chabaocu.notification.choice;

/** When notices come by mail. Imminent danger always comes at once. */
public enum MailChoice {
    /** Soon after, several in one mail. */
    AT_ONCE,
    /** Once a day, in the morning. */
    DAILY,
    NEVER
}
