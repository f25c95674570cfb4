-- What people are told. A notice is written once, in the transaction of what it tells of; its key makes sure that the same
-- thing is never told twice. Receivers are persons and webhooks; persons of unions and government belong to no unit.
create table notification_notice (
    id           uuid primary key,
    key          text not null check (length(key) between 1 and 300),
    kind         text not null check (kind ~ '^[a-z][A-Za-z.]*$'),
    urgency      text not null check (urgency in ('NORMAL', 'URGENT', 'IMMINENT')),
    -- {"code", "args"}: said in each reader's language
    text         jsonb not null,
    path         text not null check (path like '/%'),
    -- the node it is about; webhooks of this node and of those above it hear of it
    about_id     uuid not null,
    created_at   timestamptz not null,
    -- until when somebody has to confirm that it was received
    confirm_by   timestamptz,
    confirmed_at timestamptz,
    confirmed_by uuid
);
create unique index notification_notice_key on notification_notice (key);
create index notification_notice_created_at on notification_notice (created_at);

create table notification_inbox (
    person_id    uuid not null references person,
    notice_id    uuid not null references notification_notice on delete cascade,
    to_confirm   boolean not null default false,
    read_at      timestamptz,
    confirmed_at timestamptz,
    primary key (person_id, notice_id)
);
create index notification_inbox_unread on notification_inbox (person_id, notice_id) where read_at is null;
create index notification_inbox_to_confirm on notification_inbox (person_id, notice_id) where to_confirm and confirmed_at is null;
create index notification_inbox_notice on notification_inbox (notice_id);

-- What a person chose; no row is the usual: mail at once, quiet from 22:00 to 07:00.
create table notification_choice (
    person_id   uuid primary key references person,
    mail        text not null check (mail in ('AT_ONCE', 'DAILY', 'NEVER')),
    -- kinds that come by mail no more
    muted       text[] not null default '{}',
    quiet_from  time,
    quiet_until time,
    version     bigint not null,
    check ((quiet_from is null) = (quiet_until is null))
);

-- Addresses of other programs and of group robots, set by administrators.
create table notification_webhook (
    id              uuid primary key,
    organization_id uuid not null references organization,
    name            text not null check (length(name) between 1 and 100),
    format          text not null check (format in ('GENERIC', 'WECOM', 'DINGTALK')),
    url             text not null check (length(url) between 1 and 1000),
    secret          text check (length(secret) between 1 and 200),
    least_urgency   text not null check (least_urgency in ('NORMAL', 'URGENT', 'IMMINENT')),
    language        text not null check (language in ('zh', 'en')),
    -- nothing but imminent danger between 22:00 and 07:00
    quiet           boolean not null,
    active          boolean not null default true,
    version         bigint not null,
    created_at      timestamptz not null,
    created_by      uuid not null references person
);
create index notification_webhook_organization on notification_webhook (organization_id) where active;

-- What is on its way to a receiver (a person's mail, a webhook). Gone once the receiver has answered.
create table notification_outgoing (
    receiver_id uuid not null,
    notice_id   uuid not null references notification_notice,
    channel     text not null check (channel in ('MAIL', 'WEBHOOK')),
    urgency     text not null,
    not_before  timestamptz not null,
    -- the message it goes out with; null: waits
    message     int,
    primary key (receiver_id, notice_id)
);
create index notification_outgoing_waiting on notification_outgoing (channel, not_before, receiver_id) where message is null;
create index notification_outgoing_message on notification_outgoing (receiver_id, message) where message is not null;
create index notification_outgoing_notice on notification_outgoing (notice_id);

-- Messages, one or more notices each, numbered per receiver. What is in one is fixed before it is first sent, so that a
-- repeat after a crash is the same message under the same id.
create table notification_message (
    receiver_id uuid not null,
    seq         int not null check (seq >= 1),
    id          uuid not null,
    channel     text not null check (channel in ('MAIL', 'WEBHOOK')),
    notices     int not null check (notices >= 1),
    created_at  timestamptz not null,
    attempts    int not null default 0,
    sent_at     timestamptz,
    failed_at   timestamptz,
    failure     text,
    primary key (receiver_id, seq),
    check (sent_at is null or failed_at is null)
);
create index notification_message_unsent on notification_message (channel, receiver_id, seq) where sent_at is null and failed_at is null;
create index notification_message_created_at on notification_message (created_at);

-- How it goes with a receiver; the nil UUID is the mail server.
create table notification_receiver (
    id           uuid primary key,
    failures     int not null default 0,
    retry_at     timestamptz,
    failure      text,
    last_sent_at timestamptz
);
