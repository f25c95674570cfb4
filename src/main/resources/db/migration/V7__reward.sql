-- A unit's reward rule of a year (domain §4) with its fund: what approvals have taken from it and what has been paid out.
create table reward_rule (
    unit_id       uuid not null,
    year          int not null check (year between 2000 and 2100),
    id            uuid not null,
    fund          numeric(12, 2) not null check (fund >= 0),
    committed     numeric(12, 2) not null default 0 check (committed >= 0),
    paid          numeric(12, 2) not null default 0 check (paid >= 0),
    -- which part of the tariff somebody gets who saw the hazard too; null for thanks alone
    witness_share numeric(5, 4) check (witness_share between 0 and 1),
    changed_by    uuid not null,
    changed_at    timestamptz not null,
    version       bigint not null check (version >= 1),
    event_seq     int not null check (event_seq >= 1),
    head_hash     bytea not null check (length(head_hash) = 32),
    primary key (unit_id, year),
    check (committed <= fund),
    check (paid <= committed)
);

-- What a finder gets. The row of the category wins over the one for any category ('').
create table reward_tariff (
    unit_id  uuid not null,
    year     int not null,
    grade    text not null check (grade in ('GENERAL', 'MAJOR')),
    category text not null default '',
    amount   numeric(12, 2) not null check (amount >= 0),
    primary key (unit_id, year, grade, category),
    foreign key (unit_id, year) references reward_rule (unit_id, year)
);

create table reward (
    unit_id         uuid not null,
    id              uuid not null,
    province_id     uuid not null,
    city_id         uuid,
    county_id       uuid,
    hazard_id       uuid not null,
    hazard_number   text not null,
    kind            text not null check (kind in ('FINDER', 'WITNESS')),
    -- null: an anonymous finder, known by the claim code alone
    receiver_id     uuid,
    -- the year of close-out, whose fund pays
    year            int not null,
    amount          numeric(12, 2) not null check (amount >= 0),
    reason          text not null check (length(reason) <= 500),
    status          text not null check (status in ('PROPOSED', 'APPROVED', 'REJECTED', 'PAID')),
    -- null: proposed by the close-out itself
    proposed_by     uuid,
    proposed_at     timestamptz not null,
    decided_by      uuid,
    decided_at      timestamptz,
    decision_reason text check (length(decision_reason) <= 500),
    paid_by         uuid,
    paid_at         timestamptz,
    receipt_number  text check (length(receipt_number) <= 60),
    -- whether the receiver agrees to be named, masked, in the unit's list; null until answered
    consent         boolean,
    consent_at      timestamptz,
    claimed_at      timestamptz,
    claim_wish      text check (length(claim_wish) <= 200),
    version         bigint not null check (version >= 1),
    event_seq       int not null check (event_seq >= 1),
    head_hash       bytea not null check (length(head_hash) = 32),
    primary key (unit_id, id),
    unique (unit_id, receipt_number),
    foreign key (unit_id, hazard_id) references hazard (unit_id, id),
    check (kind = 'FINDER' or receiver_id is not null),
    check ((status = 'PROPOSED') = (decided_by is null)),
    check ((decided_by is null) = (decided_at is null)),
    check (status <> 'REJECTED' or decision_reason is not null),
    check ((status = 'PAID') = (paid_by is not null)),
    check ((paid_by is null) = (paid_at is null)),
    check (receipt_number is null or status = 'PAID'),
    check (decided_by <> receiver_id),
    check (decided_by <> proposed_by),
    check (paid_by <> receiver_id),
    check (claimed_at is null or receiver_id is null)
);
create unique index reward_of_finder on reward (unit_id, hazard_id) where kind = 'FINDER' and status <> 'REJECTED';
create unique index reward_of_witness on reward (unit_id, hazard_id, receiver_id) where kind = 'WITNESS' and status <> 'REJECTED';
create index reward_id on reward (id);
create index reward_hazard on reward (hazard_id);
create index reward_unit on reward (unit_id, id desc);
create index reward_unit_status on reward (unit_id, status, id desc);
create index reward_city on reward (city_id, status, id desc);
create index reward_province on reward (province_id, status, id desc);
create index reward_receiver on reward (receiver_id, id desc) where receiver_id is not null;

-- Everything that ever happened to a reward or to a rule; chained by hashes as the events of hazards are.
create table reward_event (
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
create index reward_event_at on reward_event (at);
revoke update, delete, truncate on reward_event from current_user;
