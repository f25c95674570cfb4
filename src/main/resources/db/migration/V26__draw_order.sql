-- The drawn order, a row for each stratum: a province's is 80,000 places, which as rows of their own took longer to write
-- than all the rest of the draw. The place in the arrays is the place in the order.
create table supervision_draw_order (
    draw_id  uuid not null references supervision_draw,
    stratum  text not null,
    -- units or inspectors, and what they were called then
    subjects uuid[] not null,
    names    text[] not null,
    -- the places that were selected: for units the first ones, for inspectors those given to the team
    selected int[] not null,
    primary key (draw_id, stratum),
    check (cardinality(subjects) >= 1),
    check (cardinality(names) = cardinality(subjects)),
    check (cardinality(selected) <= cardinality(subjects))
);

insert into supervision_draw_order (draw_id, stratum, subjects, names, selected)
select draw_id, stratum, array_agg(subject_id order by position), array_agg(name order by position),
    coalesce(array_agg(position order by position) filter (where selected), '{}')
from supervision_draw_entry
group by draw_id, stratum;

drop table supervision_draw_entry;
