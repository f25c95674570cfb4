-- Days on which work differs from Monday to Friday: public holidays, and the weekend days worked in exchange for them
-- (国务院办公厅 announces both each autumn for the next year).
create table working_calendar (
    day     date primary key,
    working boolean not null,
    name    text not null check (length(name) between 1 and 50)
);
insert into working_calendar (day, working, name)
select day::date, false, holiday.name
from (values ('2025-01-01', '2025-01-01', '元旦'), ('2025-01-28', '2025-02-04', '春节'), ('2025-04-04', '2025-04-06', '清明节'),
    ('2025-05-01', '2025-05-05', '劳动节'), ('2025-05-31', '2025-06-02', '端午节'), ('2025-10-01', '2025-10-08', '国庆节、中秋节'),
    ('2026-01-01', '2026-01-03', '元旦'), ('2026-02-15', '2026-02-23', '春节'), ('2026-04-04', '2026-04-06', '清明节'),
    ('2026-05-01', '2026-05-05', '劳动节'), ('2026-06-19', '2026-06-21', '端午节'), ('2026-09-25', '2026-09-27', '中秋节'),
    ('2026-10-01', '2026-10-07', '国庆节')) as holiday (first, last, name),
    generate_series(cast(holiday.first as timestamp), cast(holiday.last as timestamp), interval '1 day') as day;
insert into working_calendar (day, working, name) values
    ('2025-01-26', true, '春节调休'), ('2025-02-08', true, '春节调休'), ('2025-04-27', true, '劳动节调休'),
    ('2025-09-28', true, '国庆节调休'), ('2025-10-11', true, '国庆节调休'),
    ('2026-01-04', true, '元旦调休'), ('2026-02-14', true, '春节调休'), ('2026-02-28', true, '春节调休'),
    ('2026-05-09', true, '劳动节调休'), ('2026-09-20', true, '国庆节调休'), ('2026-10-10', true, '国庆节调休');
