-- What a unit or a city union has done for the campaign (domain §6): evidence behind the items of the checklists.
-- unit_id is the organisation that keeps the record; a city union is a tenant of its own.
create table campaign_record (
    unit_id          uuid not null,
    id               uuid not null,
    province_id      uuid not null,
    city_id          uuid,
    county_id        uuid,
    kind             text not null check (kind ~ '^[A-Z_]{3,40}$'),
    title            text not null check (length(title) between 1 and 200),
    held_on          date not null,
    -- null: it was over the same day
    ends_on          date check (ends_on >= held_on),
    place            text check (length(place) <= 200),
    -- with whom: the department, the paper, the leader who gave the instruction, the paired unit
    counterpart      text check (length(counterpart) <= 200),
    document_number  text check (length(document_number) <= 100),
    -- of an induction: UNIT, DEPARTMENT, TEAM; null for all three in one
    level            text check (level in ('UNIT', 'DEPARTMENT', 'TEAM')),
    participants     int check (participants >= 0),
    -- who was meant, in words
    attendees        text check (length(attendees) <= 500),
    -- class hours for each participant who has none of their own
    hours            numeric(6, 2) check (hours > 0),
    pass_mark        numeric(5, 2) check (pass_mark between 0 and 100),
    content          text check (length(content) <= 20000),
    status           text not null check (status in ('KEPT', 'WITHDRAWN')),
    withdrawn_reason text check (length(withdrawn_reason) between 1 and 500),
    created_by       uuid not null,
    created_at       timestamptz not null,
    changed_by       uuid not null,
    changed_at       timestamptz not null,
    version          bigint not null check (version >= 1),
    event_seq        int not null check (event_seq >= 1),
    head_hash        bytea not null check (length(head_hash) = 32),
    primary key (unit_id, id),
    check ((status = 'WITHDRAWN') = (withdrawn_reason is not null)),
    check (hours <= 24 * (coalesce(ends_on, held_on) - held_on + 1))
);
create index campaign_record_id on campaign_record (id);
create index campaign_record_held on campaign_record (unit_id, held_on desc, id desc);
create index campaign_record_city on campaign_record (city_id, held_on desc, id desc);
create index campaign_record_province on campaign_record (province_id, held_on desc, id desc);

-- Who took part by name. Whoever has no account is known by the name alone.
create table campaign_participant (
    unit_id       uuid not null,
    record_id     uuid not null,
    id            uuid not null,
    person_id     uuid,
    name          text not null check (length(name) between 1 and 50),
    -- null: the hours of the record
    hours         numeric(6, 2) check (hours > 0),
    score         numeric(5, 2) check (score between 0 and 100),
    passed        boolean,
    -- by the participant's own phone; null if entered by whoever keeps the record
    checked_in_at timestamptz,
    primary key (unit_id, record_id, id),
    unique (unit_id, record_id, person_id),
    foreign key (unit_id, record_id) references campaign_record (unit_id, id),
    check (checked_in_at is null or person_id is not null)
);
create index campaign_participant_person on campaign_participant (unit_id, person_id, record_id) where person_id is not null;

create table campaign_attachment (
    unit_id       uuid not null,
    record_id     uuid not null,
    attachment_id uuid not null,
    position      int not null check (position >= 1),
    primary key (unit_id, record_id, attachment_id),
    foreign key (unit_id, record_id) references campaign_record (unit_id, id)
);
create index campaign_attachment_id on campaign_attachment (attachment_id);

-- Everything that ever happened to a record; chained by hashes as the events of hazards are.
create table campaign_event (
    unit_id       uuid not null,
    subject_id    uuid not null,
    seq           int not null check (seq >= 1),
    at            timestamptz not null,
    action        text not null,
    from_status   text,
    to_status     text not null,
    actor_id      uuid,
    role          text,
    data          jsonb not null,
    previous_hash bytea not null check (length(previous_hash) = 32),
    hash          bytea not null check (length(hash) = 32),
    primary key (unit_id, subject_id, seq)
);
create index campaign_event_at on campaign_event (at);
revoke update, delete, truncate on campaign_event from current_user;
