-- Kinds of certificates (domain §6) as versioned data: a certificate keeps the terms in force on the day it was issued.
create table certificate_kind (
    code          text not null check (code ~ '^[A-Z][A-Z_]{1,39}$'),
    version       int not null check (version >= 1),
    name          text not null check (length(name) between 1 and 60),
    name_en       text not null check (length(name_en) between 1 and 60),
    valid_years   int not null check (valid_years between 1 and 50),
    -- null: nothing is reviewed between issue and expiry
    review_years  int check (review_years between 1 and 50),
    in_force_from date not null,
    primary key (code, version),
    unique (code, in_force_from)
);
insert into certificate_kind (code, version, name, name_en, valid_years, review_years, in_force_from) values
    ('SPECIAL_WORK', 1, '特种作业操作证', 'Special work certificate', 6, 3, '1950-01-01'),
    ('SPECIAL_EQUIPMENT', 1, '特种设备作业人员证', 'Special equipment operator certificate', 4, null, '1950-01-01');

-- The works a certificate of a kind may be for.
create table certificate_work (
    code     text primary key check (code ~ '^[A-Z][A-Z_]{1,39}$'),
    kind     text not null,
    position int not null,
    name     text not null check (length(name) between 1 and 60),
    name_en  text not null check (length(name_en) between 1 and 60),
    unique (kind, position)
);
insert into certificate_work (kind, position, code, name, name_en) values
    ('SPECIAL_WORK', 1, 'LOW_VOLTAGE', '低压电工作业', 'Low-voltage electrical work'),
    ('SPECIAL_WORK', 2, 'HIGH_VOLTAGE', '高压电工作业', 'High-voltage electrical work'),
    ('SPECIAL_WORK', 3, 'EXPLOSION_PROOF', '防爆电气作业', 'Explosion-proof electrical work'),
    ('SPECIAL_WORK', 4, 'WELDING', '焊接与热切割作业', 'Welding and thermal cutting'),
    ('SPECIAL_WORK', 5, 'HEIGHT', '高处作业', 'Work at height'),
    ('SPECIAL_WORK', 6, 'REFRIGERATION', '制冷与空调作业', 'Refrigeration and air conditioning'),
    ('SPECIAL_WORK', 7, 'HAZARDOUS_CHEMICALS', '危险化学品安全作业', 'Work with hazardous chemicals'),
    ('SPECIAL_WORK', 8, 'OTHER_SPECIAL_WORK', '其他特种作业', 'Other special work'),
    ('SPECIAL_EQUIPMENT', 1, 'EQUIPMENT_SAFETY', '特种设备安全管理', 'Special equipment safety management'),
    ('SPECIAL_EQUIPMENT', 2, 'BOILER', '锅炉作业', 'Boiler operation'),
    ('SPECIAL_EQUIPMENT', 3, 'PRESSURE_VESSEL', '压力容器作业', 'Pressure vessel operation'),
    ('SPECIAL_EQUIPMENT', 4, 'OXYGEN_CHAMBER', '氧舱维护保养', 'Oxygen chamber maintenance'),
    ('SPECIAL_EQUIPMENT', 5, 'GAS_CYLINDER', '气瓶作业', 'Gas cylinder filling'),
    ('SPECIAL_EQUIPMENT', 6, 'ELEVATOR', '电梯作业', 'Elevator work'),
    ('SPECIAL_EQUIPMENT', 7, 'CRANE', '起重机作业', 'Crane operation'),
    ('SPECIAL_EQUIPMENT', 8, 'VEHICLE', '场（厂）内专用机动车辆作业', 'On-site vehicle driving'),
    ('SPECIAL_EQUIPMENT', 9, 'OTHER_EQUIPMENT', '其他特种设备作业', 'Other special equipment work');

-- A certificate of somebody who works in a unit: one of its people, or a named worker from outside.
create table certificate (
    unit_id         uuid not null,
    id              uuid not null,
    province_id     uuid not null,
    city_id         uuid,
    county_id       uuid,
    kind            text not null,
    kind_version    int not null,
    work            text references certificate_work,
    holder_id       uuid,
    holder_name     text check (length(holder_name) between 1 and 50),
    holder_employer text check (length(holder_employer) between 1 and 100),
    number          text not null check (length(number) between 1 and 60),
    issued_on       date not null,
    expires_on      date not null,
    -- null: no review is left before it expires
    review_due_on   date,
    status          text not null check (status in ('IN_USE', 'REPLACED', 'WITHDRAWN')),
    ended_on        date,
    ended_reason    text check (length(ended_reason) between 1 and 500),
    replaces        uuid,
    version         bigint not null check (version >= 1),
    primary key (unit_id, id),
    foreign key (unit_id, replaces) references certificate (unit_id, id),
    foreign key (kind, kind_version) references certificate_kind (code, version),
    check ((holder_id is null) <> (holder_name is null)),
    check (holder_employer is null or holder_name is not null),
    check (expires_on > issued_on),
    check (review_due_on is null or review_due_on > issued_on and review_due_on <= expires_on),
    check ((status = 'IN_USE') = (ended_on is null)),
    check (status <> 'WITHDRAWN' or ended_reason is not null)
);
create unique index certificate_number on certificate (unit_id, kind, number) where status = 'IN_USE';
create index certificate_id on certificate (id);
create index certificate_unit_due on certificate (unit_id, least(expires_on, review_due_on), id);
create index certificate_city_due on certificate (city_id, least(expires_on, review_due_on), id);
create index certificate_province_due on certificate (province_id, least(expires_on, review_due_on), id);
create index certificate_holder on certificate (holder_id) where holder_id is not null;

create table certificate_review (
    unit_id        uuid not null,
    certificate_id uuid not null,
    reviewed_on    date not null,
    due_before     date not null,
    due_after      date,
    primary key (unit_id, certificate_id, reviewed_on),
    foreign key (unit_id, certificate_id) references certificate (unit_id, id)
);

create table certificate_event (
    unit_id        uuid not null,
    certificate_id uuid not null,
    -- the version the certificate then had
    version        bigint not null check (version >= 1),
    at             timestamptz not null,
    actor_id       uuid not null,
    role           text not null,
    action         text not null check (action in ('ENTER', 'CHANGE', 'REVIEW', 'RENEW', 'REPLACE', 'WITHDRAW')),
    data           jsonb not null,
    primary key (unit_id, certificate_id, version),
    foreign key (unit_id, certificate_id) references certificate (unit_id, id)
);
revoke update, delete, truncate on certificate_event from current_user;

-- Who does which work that needs a certificate. The work is null where only its kind is known.
create table special_post (
    unit_id         uuid not null,
    id              uuid not null,
    province_id     uuid not null,
    city_id         uuid,
    county_id       uuid,
    kind            text not null,
    work            text references certificate_work,
    post            text not null check (length(post) between 1 and 100),
    holder_id       uuid,
    holder_name     text check (length(holder_name) between 1 and 50),
    holder_employer text check (length(holder_employer) between 1 and 100),
    since           date not null,
    -- the first day on which it is done no more
    until           date,
    version         bigint not null check (version >= 1),
    entered_by      uuid not null,
    entered_at      timestamptz not null,
    primary key (unit_id, id),
    check ((holder_id is null) <> (holder_name is null)),
    check (holder_employer is null or holder_name is not null),
    check (until is null or until >= since)
);
create unique index special_post_doer on special_post
    (unit_id, kind, coalesce(work, ''), post, coalesce(holder_id::text, holder_name)) where until is null;
create index special_post_id on special_post (id);
create index special_post_unit on special_post (unit_id, post, id);
create index special_post_holder on special_post (holder_id) where holder_id is not null;
