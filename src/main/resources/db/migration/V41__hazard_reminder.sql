-- Which reminder of the present clock has been sent (0: none), and when the next one is due. A new clock (another state,
-- another round, another deadline) begins at 0 again: the statement that writes the hazard sees to it.
alter table hazard
    add column reminded smallint not null default 0 check (reminded between 0 and 4),
    add column remind_at timestamptz;
create index hazard_unreminded on hazard (due_at, unit_id) where reminded = 0 and due_at is not null;
create index hazard_remind_at on hazard (remind_at, unit_id) where remind_at is not null;

-- BEFORE: how long before the end of rectification somebody is reminded (0: not at all). UNIT_UNION: how long after the
-- reminder of whoever is due the unit's union is told; HIGHER_UNION: how long after that the union above. CONFIRM: within
-- what time an alert of imminent danger is to be confirmed.
create table reminder_limit (
    step     text not null check (step in ('BEFORE', 'UNIT_UNION', 'HIGHER_UNION', 'CONFIRM')),
    imminent boolean not null,
    minutes  int not null check (minutes between 0 and 525600),
    primary key (step, imminent)
);
insert into reminder_limit (step, imminent, minutes) values
    ('BEFORE', false, 1440),
    ('UNIT_UNION', false, 1440), ('UNIT_UNION', true, 60),
    ('HIGHER_UNION', false, 2880), ('HIGHER_UNION', true, 60),
    ('CONFIRM', true, 30);

-- Imminent danger was told to a party, who has to confirm that it knows.
create table hazard_alert (
    unit_id      uuid not null,
    hazard_id    uuid not null,
    -- the number of the event that brought the danger
    seq          int not null,
    party        text not null check (party in ('FUNCTIONAL_DEPARTMENT', 'UNIT_UNION')),
    province_id  uuid not null,
    city_id      uuid,
    told_at      timestamptz not null,
    confirm_by   timestamptz not null,
    confirmed_at timestamptz,
    confirmed_by uuid,
    escalated_at timestamptz,
    primary key (unit_id, hazard_id, seq, party),
    foreign key (unit_id, hazard_id) references hazard (unit_id, id)
);
create index hazard_alert_unconfirmed on hazard_alert (confirm_by, unit_id) where confirmed_at is null and escalated_at is null;
