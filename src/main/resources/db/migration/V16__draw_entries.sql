-- A province's order is 80,000 rows written in one statement with its draw, never changed and read by stratum alone:
-- the second index and a check of each row against the same draw cost more than the rows themselves.
drop index supervision_draw_entry_subject;
alter table supervision_draw_entry drop constraint supervision_draw_entry_draw_id_fkey;
