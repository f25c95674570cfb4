-- The figures of statistics. What a hazard counts as is a function of its row and of nothing else: an action moves it from
-- what it counted as to what it counts as now, and a recount of the rows must come to the same.
create function hazard_figures(
    found_at timestamptz, reported_at timestamptz, closed_at timestamptz,
    status text, grade text, category text, cause text, source text, round int)
returns table (measure text, day date, key text)
language sql immutable parallel safe as $$
    select 'STATE', (found_at at time zone 'Asia/Shanghai')::date,
        status || '|' || coalesce(grade, '') || '|' || coalesce(category, '')
    union all
    select 'SOURCE', (found_at at time zone 'Asia/Shanghai')::date, source
    union all
    select 'CAUSE', (found_at at time zone 'Asia/Shanghai')::date, cause where cause is not null
    union all
    -- of those closed the day on which they were, whether the first acceptance passed, and after how many hours
    select 'CLOSED', (closed_at at time zone 'Asia/Shanghai')::date, case when hazard_figures.round = 1 then 'FIRST' else 'LATER' end
    where status = 'CLOSED'
    union all
    select 'HOURS', (closed_at at time zone 'Asia/Shanghai')::date,
        round(extract(epoch from closed_at - reported_at) / 3600)::bigint::text
    where status = 'CLOSED'
$$;

-- What actions have moved and nobody has folded yet, one row an action: [[measure, day, key, change], …].
create table hazard_tally_entry (
    unit_id     uuid not null,
    id          uuid not null,
    province_id uuid not null,
    city_id     uuid,
    county_id   uuid,
    changes     jsonb not null,
    primary key (unit_id, id)
);

-- The folded figures of provinces, cities and counties. Units are small enough to be counted.
create table hazard_tally (
    scope_id uuid not null,
    measure  text not null,
    day      date not null,
    key      text not null,
    count    bigint not null,
    primary key (scope_id, measure, day, key)
);
create index hazard_tally_zero on hazard_tally (scope_id) where count = 0;

insert into hazard_tally (scope_id, measure, day, key, count)
select s.scope, f.measure, f.day, f.key, count(*)
from hazard h,
    hazard_figures(h.found_at, h.reported_at, h.closed_at, h.status, h.grade, h.category, h.cause, h.source, h.round) f,
    lateral (values (h.province_id), (h.city_id), (h.county_id)) s (scope)
where s.scope is not null
group by s.scope, f.measure, f.day, f.key;
