-- Two inspectors write at one visit at once: the version of the visit at which each part was last written tells whether
-- somebody else wrote that very part meanwhile. A photo added beside an item, or a note taken, is in nobody's way.
alter table supervision_visit
    -- time, place and methods
    add column basics_version  bigint not null default 1 check (basics_version >= 1),
    add column notes_version   bigint not null default 1 check (notes_version >= 1),
    add column opinion_version bigint not null default 1 check (opinion_version >= 1),
    add constraint supervision_visit_ends_after_its_start check (ended_at is null or (started_at is not null and ended_at >= started_at));

-- The next reserve of a stratum is looked for among the places that visits already took.
create index supervision_visit_draw on supervision_visit (draw_id, stratum, draw_position) where draw_id is not null;
create index supervision_visit_replaces on supervision_visit (replaces_id) where replaces_id is not null;
