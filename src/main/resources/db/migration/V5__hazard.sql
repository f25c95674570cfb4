create extension if not exists pg_trgm;

-- Versioned list of hazard categories (domain §3); a code once used is never removed, only retired.
create table hazard_category (
    code     text primary key check (code ~ '^[A-Z_]+$'),
    position int not null unique,
    name     text not null,
    name_en  text not null,
    since    int not null default 1,
    retired  boolean not null default false
);
insert into hazard_category (code, position, name, name_en) values
    ('FIRE', 1, '消防', 'Fire safety'),
    ('ELECTRICITY', 2, '用电', 'Electricity'),
    ('SPECIAL_EQUIPMENT', 3, '特种设备', 'Special equipment'),
    ('ELEVATOR', 4, '电梯', 'Elevators'),
    ('MEDICAL_GAS', 5, '医用气体', 'Medical gas'),
    ('HAZARDOUS_CHEMICALS', 6, '危险化学品', 'Hazardous chemicals'),
    ('RADIATION', 7, '放射', 'Radiation'),
    ('MEDICAL_WASTE', 8, '医疗废物', 'Medical waste'),
    ('BIOSAFETY', 9, '生物安全与职业暴露', 'Biosafety and occupational exposure'),
    ('GAS_AND_CANTEEN', 10, '燃气与食堂', 'Gas and canteen'),
    ('CONSTRUCTION', 11, '建筑施工', 'Construction'),
    ('FACILITIES', 12, '后勤设备', 'Facilities'),
    ('SECURITY', 13, '治安与伤医', 'Security and violence against staff'),
    ('CYBER', 14, '网络信息', 'Information networks'),
    ('TRAFFIC', 15, '交通', 'Traffic'),
    ('OTHER', 16, '其他', 'Other');

-- How long a hazard may stay in a state. The most particular row wins: grade before none, imminent before not.
create table time_limit (
    status   text not null,
    grade    text not null default '' check (grade in ('', 'GENERAL', 'MAJOR')),
    imminent boolean not null default false,
    hours    int not null check (hours between 1 and 8760),
    primary key (status, grade, imminent)
);
insert into time_limit (status, grade, imminent, hours) values
    ('REPORTED', '', false, 24), ('REPORTED', '', true, 1),
    ('STOP_WORK', '', false, 1),
    ('PLANNING', '', false, 72),
    ('ESCALATED', '', false, 24),
    ('GOVERNMENT', '', false, 240),
    -- for a new round whose planned deadline has gone by
    ('RECTIFYING', '', false, 168),
    ('ACCEPTANCE', '', false, 120),
    ('DISMISSAL_REVIEW', '', false, 72);

-- Running numbers of the ledger and of close-outs, per unit and year.
create table ledger_number (
    unit_id uuid not null,
    series  text not null check (series in ('HAZARD')),
    year    int not null,
    last    int not null,
    primary key (unit_id, series, year)
);

create table hazard (
    unit_id               uuid not null,
    id                    uuid not null,
    province_id           uuid not null,
    city_id               uuid,
    county_id             uuid,
    department_id         uuid,
    team_id               uuid,
    location_id           uuid,
    number                text not null,
    source                text not null check (source in ('WORKER_REPORT', 'ROUTINE_CHECK', 'JOINT_CHECK', 'SUPERVISION_VISIT', 'OLD_LEDGER')),
    place                 text not null check (length(place) between 1 and 200),
    description           text not null check (length(description) between 1 and 2000),
    found_at              timestamptz not null,
    reported_at           timestamptz not null,
    reporter_id           uuid,
    -- SHA-256 of an anonymous reporter's claim code
    claim_hash            bytea check (length(claim_hash) = 32),
    status                text not null check (status in ('REPORTED', 'STOP_WORK', 'PLANNING', 'ESCALATED', 'GOVERNMENT', 'RECTIFYING', 'ACCEPTANCE', 'DISMISSAL_REVIEW', 'CLOSED', 'DISMISSED', 'DUPLICATE')),
    version               bigint not null check (version >= 1),
    round                 int not null default 0 check (round >= 0),
    due_at                timestamptz,
    category              text references hazard_category,
    cause                 text check (cause in ('PEOPLE', 'OBJECT', 'ENVIRONMENT', 'MANAGEMENT')),
    grade                 text check (grade in ('GENERAL', 'MAJOR')),
    imminent              boolean not null default false,
    -- the plan
    level                 text check (level in ('UNIT', 'DEPARTMENT', 'TEAM', 'POST')),
    responsible_id        uuid,
    measures              text,
    funds                 numeric(14, 2) check (funds >= 0),
    deadline              date,
    -- the higher union's file and its notice to the government
    archive_number        text,
    filed_on              date,
    government_department text,
    document_number       text,
    notified_on           date,
    -- listed supervision
    listing_number        text,
    listed_at             timestamptz,
    delist_document       text,
    delisted_on           date,
    -- stop-work recommendation
    stop_advised_at       timestamptz,
    stop_answer           boolean,
    stop_answered_at      timestamptz,
    stop_lifted_at        timestamptz,
    -- a dismissal under review, or done
    dismissal             text check (dismissal in ('DISMISSED', 'DUPLICATE')),
    dismissal_by          uuid,
    duplicate_of          uuid,
    objected              boolean not null default false,
    -- an extension asked for
    extension_deadline    date,
    extension_by          uuid,
    -- acceptance of this round
    rectified_by          uuid,
    rectified_at          timestamptz,
    inspected_by          uuid,
    inspected_at          timestamptz,
    passed                boolean,
    supervised_by         uuid,
    supervised_at         timestamptz,
    agreed                boolean,
    close_number          text,
    closed_at             timestamptz,
    -- what the finder got: kept here by the reward module for the ledger's column
    reward_status         text,
    reward_amount         numeric(12, 2) check (reward_amount >= 0),
    -- the head of the event chain
    event_seq             int not null check (event_seq >= 1),
    head_hash             bytea not null check (length(head_hash) = 32),
    primary key (unit_id, id),
    unique (unit_id, number),
    unique (unit_id, close_number),
    foreign key (unit_id, duplicate_of) references hazard (unit_id, id),
    check (reporter_id is null or claim_hash is null),
    check (status in ('REPORTED', 'DISMISSAL_REVIEW', 'DISMISSED', 'DUPLICATE') or (grade is not null and category is not null and cause is not null)),
    check (status not in ('RECTIFYING', 'ACCEPTANCE', 'CLOSED') or (responsible_id is not null and measures is not null and deadline is not null and round >= 1)),
    -- no major hazard reaches rectification without a file and a notice, both dated
    check (grade is distinct from 'MAJOR' or status not in ('RECTIFYING', 'ACCEPTANCE', 'CLOSED') or (filed_on is not null and notified_on is not null and archive_number is not null and document_number is not null)),
    -- nothing is closed without a passing acceptance and an agreeing supervision by two people, neither of whom rectified
    check (status <> 'CLOSED' or (passed is true and agreed is true and inspected_by <> supervised_by and rectified_by <> inspected_by and rectified_by <> supervised_by
        and responsible_id <> inspected_by and responsible_id <> supervised_by and close_number is not null and closed_at is not null)),
    check (status <> 'CLOSED' or listing_number is null or delisted_on is not null),
    check (status <> 'ACCEPTANCE' or rectified_by is not null),
    check (status not in ('DISMISSAL_REVIEW', 'DISMISSED', 'DUPLICATE') or dismissal is not null),
    check (status <> 'DUPLICATE' or duplicate_of is not null)
);
create index hazard_id on hazard (id);
create index hazard_unit_status on hazard (unit_id, status, id desc);
create index hazard_city on hazard (city_id, id desc);
create index hazard_city_status on hazard (city_id, status, id desc);
create index hazard_province on hazard (province_id, id desc);
create index hazard_province_status on hazard (province_id, status, id desc);
create index hazard_unit_due on hazard (unit_id, due_at, id) where due_at is not null;
create index hazard_city_due on hazard (city_id, due_at, id) where due_at is not null;
create index hazard_province_due on hazard (province_id, due_at, id) where due_at is not null;
create index hazard_unit_found on hazard (unit_id, found_at desc, id desc);
create index hazard_reporter on hazard (reporter_id, id desc) where reporter_id is not null;
create index hazard_responsible on hazard (responsible_id, id desc) where responsible_id is not null;
create index hazard_claim on hazard (claim_hash) where claim_hash is not null;
create index hazard_text on hazard using gin ((number || ' ' || place || ' ' || description) gin_trgm_ops);

-- Everything that ever happened to a hazard. Written once; each row carries the hash of the one before it.
create table hazard_event (
    unit_id       uuid not null,
    hazard_id     uuid not null,
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
    primary key (unit_id, hazard_id, seq),
    foreign key (unit_id, hazard_id) references hazard (unit_id, id)
);
create index hazard_event_at on hazard_event (at);
revoke update, delete, truncate on hazard_event from current_user;

-- Photos and documents of a hazard, bound to the event that brought them.
create table hazard_attachment (
    unit_id       uuid not null,
    hazard_id     uuid not null,
    attachment_id uuid not null,
    seq           int not null,
    primary key (unit_id, hazard_id, attachment_id),
    foreign key (unit_id, hazard_id) references hazard (unit_id, id)
);
create index hazard_attachment_attachment on hazard_attachment (attachment_id);

-- "I saw it too".
create table hazard_sighting (
    unit_id    uuid not null,
    hazard_id  uuid not null,
    id         uuid not null,
    person_id  uuid,
    claim_hash bytea,
    note       text check (length(note) <= 500),
    at         timestamptz not null,
    primary key (unit_id, hazard_id, id),
    unique (unit_id, hazard_id, person_id),
    foreign key (unit_id, hazard_id) references hazard (unit_id, id)
);

-- Questions and answers between the unit and the reporter, who may be anonymous.
create table hazard_message (
    unit_id       uuid not null,
    hazard_id     uuid not null,
    id            uuid not null,
    from_reporter boolean not null,
    author_id     uuid,
    text          text not null check (length(text) between 1 and 1000),
    at            timestamptz not null,
    primary key (unit_id, hazard_id, id),
    foreign key (unit_id, hazard_id) references hazard (unit_id, id)
);

-- How many hazards a unit has in each state and grade; kept in the transaction of each action.
create table hazard_counter (
    unit_id     uuid not null,
    province_id uuid not null,
    city_id     uuid,
    status      text not null,
    grade       text not null,
    count       bigint not null,
    primary key (unit_id, status, grade)
);
create index hazard_counter_city on hazard_counter (city_id, status);
create index hazard_counter_province on hazard_counter (province_id, status);
