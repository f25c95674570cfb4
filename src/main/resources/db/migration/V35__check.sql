-- Routine and joint checks (domain §6). What is due is computed from plans and days off, see docs/adr/0008; only what was
-- done is stored, one row per check, never changed afterwards.
create extension if not exists btree_gist;

create table check_plan (
    unit_id          uuid not null,
    id               uuid not null,
    province_id      uuid not null,
    city_id          uuid,
    -- the unit itself, a department or a team
    node_id          uuid not null references organization,
    frequency        text not null check (frequency in ('DAILY', 'WEEKLY', 'MONTHLY', 'JOINT')),
    title            text not null check (length(title) between 1 and 100),
    -- the functional departments that take part in a joint check
    partners         text check (length(partners) between 1 and 200),
    -- one bit per weekday, Monday is 1
    weekdays         int not null check (weekdays between 1 and 127),
    -- also on days off, where work never stops
    on_days_off      boolean not null,
    responsible_role text check (responsible_role in ('WORKER', 'TEAM_LEADER', 'DEPARTMENT_HEAD', 'SAFETY_OFFICER', 'UNIT_LEADER', 'UNIT_UNION')),
    responsible_id   uuid references person,
    valid_from       date not null,
    valid_until      date,
    version          bigint not null check (version >= 1),
    created_at       timestamptz not null,
    created_by       uuid not null,
    ended_at         timestamptz,
    ended_by         uuid,
    primary key (unit_id, id),
    check ((responsible_role is null) <> (responsible_id is null)),
    check ((frequency = 'JOINT') = (partners is not null)),
    check (valid_until >= valid_from),
    check ((ended_at is null) = (ended_by is null))
);
create index check_plan_id on check_plan (id);
create index check_plan_node on check_plan (node_id, id);
create index check_plan_city on check_plan (city_id, id);
create index check_plan_province on check_plan (province_id, id);
create index check_plan_responsible on check_plan (responsible_id) where responsible_id is not null;

-- What is looked at where. A place is checked by one plan of a frequency at a time.
create table check_place (
    unit_id     uuid not null,
    plan_id     uuid not null,
    position    int not null check (position >= 0),
    name        text not null check (length(name) between 1 and 100),
    location_id uuid,
    items       text[] not null check (cardinality(items) between 1 and 50),
    frequency   text not null,
    -- what makes it the same place: the location, or the name within the node
    place_key   text not null,
    valid_from  date not null,
    valid_until date,
    primary key (unit_id, plan_id, position),
    foreign key (unit_id, plan_id) references check_plan (unit_id, id) on delete cascade,
    foreign key (unit_id, location_id) references location (unit_id, id),
    constraint check_place_overlap exclude using gist (
        unit_id with =, frequency with =, place_key with =, daterange(valid_from, valid_until, '[]') with &&)
);

create table check_done (
    unit_id     uuid not null,
    plan_id     uuid not null,
    -- the first day of the period: the day, the Monday, the first of the month or of the quarter
    period      date not null,
    province_id uuid not null,
    city_id     uuid,
    result      text not null check (result in ('NOTHING_FOUND', 'FOUND')),
    hazards     int not null check (hazards >= 0),
    late        boolean not null,
    remark      text check (length(remark) between 1 and 500),
    done_at     timestamptz not null,
    done_by     uuid not null,
    role        text not null,
    primary key (unit_id, plan_id, period),
    foreign key (unit_id, plan_id) references check_plan (unit_id, id),
    check ((result = 'FOUND') = (hazards > 0))
);
revoke update, delete, truncate on check_done from current_user;
-- foreign keys lock the row they point to, for which PostgreSQL wants a right to update: on a column that says nothing
grant update (city_id) on check_done to current_user;

create table check_hazard (
    unit_id   uuid not null,
    hazard_id uuid not null,
    plan_id   uuid not null,
    period    date not null,
    primary key (unit_id, hazard_id),
    foreign key (unit_id, hazard_id) references hazard (unit_id, id),
    foreign key (unit_id, plan_id, period) references check_done (unit_id, plan_id, period)
);
create index check_hazard_id on check_hazard (hazard_id);
create index check_hazard_check on check_hazard (unit_id, plan_id, period);
revoke update, delete, truncate on check_hazard from current_user;

-- A unit's days off and make-up workdays; with a node: that node is closed, whatever its plans say.
create table check_day (
    unit_id    uuid not null,
    id         uuid not null,
    node_id    uuid references organization,
    kind       text not null check (kind in ('OFF', 'WORK')),
    name       text not null check (length(name) between 1 and 100),
    first_day  date not null,
    last_day   date not null,
    created_at timestamptz not null,
    created_by uuid not null,
    primary key (unit_id, id),
    check (last_day >= first_day),
    check (node_id is null or kind = 'OFF'),
    constraint check_day_overlap exclude using gist (
        unit_id with =, coalesce(node_id, '00000000-0000-0000-0000-000000000000') with =,
        daterange(first_day, last_day, '[]') with &&)
);
create index check_day_id on check_day (id);

-- The same for a whole province; a unit's own day comes before it.
create table check_province_day (
    province_id uuid not null references organization,
    id          uuid not null,
    kind        text not null check (kind in ('OFF', 'WORK')),
    name        text not null check (length(name) between 1 and 100),
    first_day   date not null,
    last_day    date not null,
    created_at  timestamptz not null,
    created_by  uuid not null,
    primary key (province_id, id),
    check (last_day >= first_day),
    constraint check_province_day_overlap exclude using gist (
        province_id with =, daterange(first_day, last_day, '[]') with &&)
);
