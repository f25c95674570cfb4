-- Checklists as versioned data (source: the two 督导检查项目表). A round is bound to the versions it was planned with.
create table checklist (
    code       text not null check (code in ('CITY_UNION', 'UNIT')),
    version    int not null check (version >= 1),
    title      text not null check (length(title) between 1 and 200),
    created_by uuid,
    created_at timestamptz not null,
    primary key (code, version)
);
create table checklist_group (
    code     text not null,
    version  int not null,
    position int not null check (position >= 1),
    name     text not null check (length(name) between 1 and 40),
    -- the ways of checking that hold for the whole group; empty where each item has its own
    methods  text[] not null default '{}',
    primary key (code, version, position),
    foreign key (code, version) references checklist
);
create table checklist_item (
    code           text not null,
    version        int not null,
    -- C-<group>-<item>, U-<group>-<item>
    item_code      text not null check (item_code ~ '^[CU]-[0-9]{1,2}-[0-9]{1,2}$'),
    group_position int not null,
    position       int not null check (position >= 1),
    text           text not null check (length(text) between 1 and 500),
    methods        text[] not null default '{}',
    primary key (code, version, item_code),
    unique (code, version, group_position, position),
    foreign key (code, version, group_position) references checklist_group
);

-- A supervision round 督导行动 of a province (source clauses 1, 6, 7).
create table supervision_round (
    id              uuid primary key,
    province_id     uuid not null references organization,
    title           text not null check (length(title) between 1 and 200),
    year            int not null check (year between 2000 and 2100),
    content         text not null check (length(content) between 1 and 5000),
    -- SITE_CHECK 现场检查, SPOT_CHECK 随机抽查, OPEN_AND_COVERT 明查暗访, LEDGER_REVIEW 查看台帐, REPORT_HEARING 听取汇报, DISCUSSION 交流座谈
    methods         text[] not null,
    requirements    text not null check (length(requirements) <= 5000),
    starts_on       date not null,
    ends_on         date not null,
    city_checklist  int not null,
    unit_checklist  int not null,
    status          text not null check (status in ('PLANNED', 'FROZEN', 'VISITING', 'REPORTING', 'ARCHIVED')),
    visits_ended_at timestamptz,
    archived_at     timestamptz,
    created_by      uuid not null,
    created_at      timestamptz not null,
    version         bigint not null check (version >= 1),
    event_seq       int not null check (event_seq >= 1),
    head_hash       bytea not null check (length(head_hash) = 32),
    check (ends_on >= starts_on),
    check (status not in ('REPORTING', 'ARCHIVED') or visits_ended_at is not null),
    check ((status = 'ARCHIVED') = (archived_at is not null))
);
create index supervision_round_province on supervision_round (province_id, id desc);

-- How many units are drawn from each stratum: a city, or a kind of unit in a city ('' for every kind).
create table supervision_stratum (
    round_id  uuid not null references supervision_round,
    city_id   uuid not null references organization,
    unit_kind text not null default '',
    count     int not null check (count between 1 and 10000),
    primary key (round_id, city_id, unit_kind)
);

create table supervision_team (
    id           uuid primary key,
    round_id     uuid not null references supervision_round,
    position     int not null check (position >= 1),
    name         text not null check (length(name) between 1 and 100),
    leader_id    uuid not null references person,
    recorder_id  uuid not null references person,
    status       text not null check (status in ('PREPARING', 'VISITING', 'REPORTING', 'SIGNED', 'SUBMITTED', 'ACCEPTED')),
    -- the end of its visits; from here it has 7 days (clause 6)
    visits_ended_at timestamptz,
    due_at       timestamptz,
    signed_at    timestamptz,
    submitted_at timestamptz,
    accepted_by  uuid,
    accepted_at  timestamptz,
    return_reason text check (length(return_reason) <= 1000),
    version      bigint not null check (version >= 1),
    unique (round_id, position),
    unique (round_id, name),
    check ((visits_ended_at is null) = (due_at is null)),
    check (status not in ('REPORTING', 'SIGNED', 'SUBMITTED', 'ACCEPTED') or visits_ended_at is not null),
    check (status not in ('SIGNED', 'SUBMITTED', 'ACCEPTED') or signed_at is not null),
    check (status not in ('SUBMITTED', 'ACCEPTED') or submitted_at is not null),
    check (status <> 'ACCEPTED' or accepted_by is not null)
);
create index supervision_team_round on supervision_team (round_id);

-- Leader and recorder are members too.
create table supervision_member (
    team_id     uuid not null references supervision_team,
    person_id   uuid not null references person,
    -- the declaration on discipline (clause 8), signed with this moment
    declared_at timestamptz,
    primary key (team_id, person_id)
);
create index supervision_member_person on supervision_member (person_id);

create table supervision_team_city (
    round_id uuid not null references supervision_round,
    city_id  uuid not null references organization,
    team_id  uuid not null references supervision_team,
    primary key (round_id, city_id)
);
create index supervision_team_city_team on supervision_team_city (team_id);

-- What the members study before the first visit (clause 1); each confirms each.
create table supervision_material (
    id            uuid primary key,
    round_id      uuid not null references supervision_round,
    position      int not null,
    title         text not null check (length(title) between 1 and 200),
    text          text not null check (length(text) <= 20000),
    attachment_id uuid,
    added_by      uuid not null,
    added_at      timestamptz not null,
    check (length(text) > 0 or attachment_id is not null)
);
create index supervision_material_round on supervision_material (round_id, position);
create table supervision_study (
    material_id uuid not null references supervision_material,
    person_id   uuid not null references person,
    at          timestamptz not null,
    primary key (material_id, person_id)
);

-- A draw. One round may have several: each new one names its reason and stays public beside the old ones (clause 7).
create table supervision_draw (
    id           uuid primary key,
    round_id     uuid not null references supervision_round,
    -- UNIT: the units visited; INSPECTOR: which team's members go where
    kind         text not null check (kind in ('UNIT', 'INSPECTOR')),
    position     int not null check (position >= 1),
    reason       text check (length(reason) <= 1000),
    -- RFC 8785 canonical JSON of the frame; its SHA-256 is frame_hash
    frame        text not null,
    frame_hash   bytea not null check (length(frame_hash) = 32),
    frame_size   int not null check (frame_size >= 1),
    strata       jsonb not null,
    secret       bytea not null check (length(secret) = 32),
    commitment   bytea not null check (length(commitment) = 32),
    frozen_by    uuid not null,
    frozen_at    timestamptz not null,
    entropy      text check (length(entropy) between 1 and 1000),
    seed         bytea check (length(seed) = 32),
    drawn_by     uuid,
    drawn_at     timestamptz,
    superseded_at timestamptz,
    unique (round_id, kind, position),
    check (position = 1 or reason is not null),
    check ((drawn_at is null) = (seed is null)),
    check ((drawn_at is null) = (entropy is null)),
    check ((drawn_at is null) = (drawn_by is null))
);

-- The drawn order: 1..count are selected, the rest are reserves in order. subject_id is a unit or an inspector.
create table supervision_draw_entry (
    draw_id    uuid not null references supervision_draw,
    stratum    text not null,
    position   int not null check (position >= 1),
    subject_id uuid not null,
    name       text not null,
    selected   boolean not null,
    primary key (draw_id, stratum, position)
);
create index supervision_draw_entry_subject on supervision_draw_entry (draw_id, subject_id);

-- A visit to a drawn unit, or to the city union of a team's city.
create table supervision_visit (
    id              uuid primary key,
    round_id        uuid not null references supervision_round,
    team_id         uuid not null references supervision_team,
    kind            text not null check (kind in ('CITY_UNION', 'UNIT')),
    organization_id uuid not null references organization,
    city_id         uuid not null references organization,
    -- for units: where the draw put it
    draw_id         uuid references supervision_draw,
    stratum         text,
    draw_position   int,
    -- the visit that was skipped, whose place this one takes
    replaces_id     uuid references supervision_visit,
    status          text not null check (status in ('PLANNED', 'STARTED', 'HANDED_OVER', 'ACKNOWLEDGED', 'CORRECTED', 'CONFIRMED', 'SKIPPED')),
    started_at      timestamptz,
    ended_at        timestamptz,
    place           text check (length(place) <= 200),
    methods         text[] not null default '{}',
    -- what was seen and heard, in detail (clause 3)
    notes           text not null default '' check (length(notes) <= 10000),
    -- the concrete supervision opinion 督导意见 (clause 4)
    opinion         text not null default '' check (length(opinion) <= 5000),
    skip_reason     text check (length(skip_reason) between 1 and 1000),
    handed_over_at  timestamptz,
    acknowledged_by uuid,
    acknowledged_at timestamptz,
    corrected_at    timestamptz,
    confirmed_by    uuid,
    confirmed_at    timestamptz,
    -- about the visit itself: which of notes, methods, place and opinion was written last
    version         bigint not null check (version >= 1),
    unique (round_id, kind, organization_id),
    check ((kind = 'UNIT') = (draw_id is not null)),
    check ((draw_id is null) = (stratum is null) and (draw_id is null) = (draw_position is null)),
    check ((status = 'SKIPPED') = (skip_reason is not null)),
    check (status in ('PLANNED', 'SKIPPED') or started_at is not null),
    check (status not in ('HANDED_OVER', 'ACKNOWLEDGED', 'CORRECTED', 'CONFIRMED') or handed_over_at is not null),
    check (status not in ('ACKNOWLEDGED', 'CORRECTED', 'CONFIRMED') or acknowledged_at is not null),
    check (status <> 'CONFIRMED' or confirmed_at is not null)
);
create index supervision_visit_round on supervision_visit (round_id, id);
create index supervision_visit_team on supervision_visit (team_id, id);
create index supervision_visit_organization on supervision_visit (organization_id, id desc);

create table supervision_judgement (
    visit_id    uuid not null references supervision_visit,
    item_code   text not null,
    verdict     text not null check (verdict in ('MET', 'PARTLY', 'NOT_MET', 'NOT_APPLICABLE')),
    remark      text not null default '' check (length(remark) <= 2000),
    methods     text[] not null default '{}',
    judged_by   uuid not null,
    judged_at   timestamptz not null,
    -- each item is saved by itself; two inspectors on one item see each other's work
    version     bigint not null check (version >= 1),
    primary key (visit_id, item_code)
);

-- Photos and documents of a visit: evidence beside an item, a finding, a correction, or the visit itself.
create table supervision_attachment (
    visit_id      uuid not null references supervision_visit,
    attachment_id uuid not null,
    item_code     text,
    finding_id    uuid,
    correction    boolean not null default false,
    added_by      uuid not null,
    added_at      timestamptz not null,
    primary key (visit_id, attachment_id)
);
create index supervision_attachment_attachment on supervision_attachment (attachment_id);

-- A random question to a worker and the answer (clause 2).
create table supervision_interview (
    id        uuid primary key,
    visit_id  uuid not null references supervision_visit,
    item_code text,
    -- the post, not the name: the answers are for no one's harm
    post      text not null default '' check (length(post) <= 100),
    question  text not null check (length(question) between 1 and 500),
    answer    text not null check (length(answer) <= 2000),
    satisfied boolean,
    asked_by  uuid not null,
    asked_at  timestamptz not null
);
create index supervision_interview_visit on supervision_interview (visit_id, id);

-- A row of the problem list 存在问题清单.
create table supervision_finding (
    id           uuid primary key,
    visit_id     uuid not null references supervision_visit,
    position     int not null check (position >= 1),
    item_code    text,
    description  text not null check (length(description) between 1 and 2000),
    suggestion   text not null default '' check (length(suggestion) <= 2000),
    -- the hazard it became in the unit's ledger
    unit_id      uuid,
    hazard_id    uuid,
    correction   text check (length(correction) between 1 and 2000),
    corrected_by uuid,
    corrected_at timestamptz,
    confirmed    boolean,
    confirmation text check (length(confirmation) <= 1000),
    confirmed_by uuid,
    confirmed_at timestamptz,
    added_by     uuid not null,
    added_at     timestamptz not null,
    version      bigint not null check (version >= 1),
    check ((hazard_id is null) = (unit_id is null))
);
create index supervision_finding_visit on supervision_finding (visit_id, position);
create index supervision_finding_hazard on supervision_finding (unit_id, hazard_id) where hazard_id is not null;

-- The inspected side's confidential word on the discipline of clause 8: the province alone reads it.
create table supervision_feedback (
    visit_id  uuid primary key references supervision_visit,
    observed  boolean not null,
    text      text not null default '' check (length(text) <= 2000),
    given_by  uuid not null,
    given_at  timestamptz not null
);

-- Good practice worth telling others about, noted at a visit and taken up by the report.
create table supervision_practice (
    id       uuid primary key,
    visit_id uuid not null references supervision_visit,
    text     text not null check (length(text) between 1 and 1000),
    added_by uuid not null,
    added_at timestamptz not null
);
create index supervision_practice_visit on supervision_practice (visit_id, id);

-- A report of a team or, without a team, of the whole round; every saved text is a version that stays.
create table supervision_report (
    round_id uuid not null references supervision_round,
    team_id  uuid references supervision_team,
    id       uuid primary key,
    version  int not null check (version >= 1),
    -- the sections in order: [{"heading","paragraphs":[…]}]
    sections jsonb not null,
    drafted  boolean not null,
    saved_by uuid not null,
    saved_at timestamptz not null,
    unique nulls not distinct (round_id, team_id, version)
);

-- What a leader signed: the hash of the exact file, and the file itself among the attachments.
create table supervision_signature (
    id            uuid primary key,
    team_id       uuid not null references supervision_team,
    -- RECORD_FORM of a visit, or the team's REPORT
    document      text not null check (document in ('RECORD_FORM', 'REPORT')),
    visit_id      uuid references supervision_visit,
    -- counts the signings of a team: one returned and signed again has more than one
    signing       int not null check (signing >= 1),
    sha256        bytea not null check (length(sha256) = 32),
    content       bytea not null,
    signed_by     uuid not null,
    signed_at     timestamptz not null,
    unique nulls not distinct (team_id, document, visit_id, signing),
    check ((document = 'RECORD_FORM') = (visit_id is not null))
);

-- Everything that happened to a round; chained by hashes as the events of hazards are. unit_id is the round's province.
create table supervision_event (
    unit_id       uuid not null,
    round_id      uuid not null references supervision_round,
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
    primary key (unit_id, round_id, seq)
);
create index supervision_event_at on supervision_event (at);
revoke update, delete, truncate on supervision_event from current_user;
