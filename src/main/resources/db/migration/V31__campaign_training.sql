-- Checking in to a training with one's own phone: open from the trainer's press of a button until closed, or until closes_at.
create table campaign_check_in (
    unit_id   uuid not null,
    record_id uuid not null,
    code      text not null check (code ~ '^[2-9A-HJ-KM-NP-Z]{13}$'),
    opened_at timestamptz not null,
    closes_at timestamptz not null check (closes_at > opened_at),
    closed_at timestamptz,
    primary key (unit_id, record_id),
    unique (unit_id, code),
    foreign key (unit_id, record_id) references campaign_record (unit_id, id)
);

-- Which record a scanned code belongs to; the one question that is asked without knowing the unit.
create table campaign_check_in_code (
    code      text primary key,
    unit_id   uuid not null,
    record_id uuid not null
);

-- Since when a new employee works in a unit: from then on the three-level induction counts.
create table campaign_hiring (
    unit_id     uuid not null,
    person_id   uuid not null,
    id          uuid not null,
    hired_on    date not null,
    status      text not null check (status in ('NEW', 'REMOVED')),
    changed_by  uuid not null,
    changed_at  timestamptz not null,
    version     bigint not null check (version >= 1),
    event_seq   int not null check (event_seq >= 1),
    head_hash   bytea not null check (length(head_hash) = 32),
    primary key (unit_id, person_id)
);
create index campaign_hiring_day on campaign_hiring (unit_id, hired_on);
