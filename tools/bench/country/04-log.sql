-- What was done, some entries for every plan, so that the log of an agency has pages.
insert into audit.entry (agency_id, unit_id, era, person_id, action, subject_kind, subject_id, fields, value_hashes)
select agency_id, unit_id, 1, pg_temp.id('person 1'), 'plan.obligation.completed', 'plan.obligation',
  pg_temp.id('duty ' || a || ' ' || u || ' ' || r || ' 0'), '{}', '{}'
from planner, generate_series(0, 73) as r;
