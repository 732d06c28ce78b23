-- Units form a tree with one root in each agency, the agency itself as a place for people and settings: who administers a
-- unit administers all beneath it. `path` leads from the root to the unit, both included.
alter table organization.unit
  add column path uuid[],
  add column sort_key text collate "C" generated always as (lower(name collate "C")) stored,
  add column closed_at timestamptz;

insert into organization.unit (agency_id, unit_id, parent_unit_id, name, time_zone, path)
select a.agency_id, root.unit_id, null, a.name, first_unit.time_zone, array[root.unit_id]
from organization.agency a
  cross join lateral (select gen_random_uuid() as unit_id where a.agency_id is not null) root
  cross join lateral (
    select u.time_zone from organization.unit u where u.agency_id = a.agency_id order by u.created_at, u.unit_id limit 1
  ) first_unit;

-- Until now nobody could add a unit beneath another: every unit without a path stands directly under the root.
update organization.unit u
set parent_unit_id = root.unit_id, path = array[root.unit_id, u.unit_id]
from organization.unit root
where u.path is null and root.agency_id = u.agency_id and root.path = array[root.unit_id];

-- Who administered the first unit set up the agency: they administer all of it.
update identity.membership m
set unit_id = root.unit_id
from organization.unit root
where m.role = 'administrator' and root.agency_id = m.agency_id and root.parent_unit_id is null;

-- The rows just written have checks pending, and those must be done before the table is altered.
set constraints all immediate;
alter table organization.unit
  alter column path set not null,
  add constraint unit_path_ends_here check (path[array_upper(path, 1)] = unit_id),
  add constraint unit_path_follows_parent check (
    (parent_unit_id is null and array_length(path, 1) = 1)
    or (array_length(path, 1) > 1 and path[array_upper(path, 1) - 1] = parent_unit_id)
  );
create unique index unit_root on organization.unit (agency_id) where parent_unit_id is null;
create index unit_parent on organization.unit (agency_id, parent_unit_id, sort_key);
create index unit_path on organization.unit using gin (path);

select platform.protect('organization.unit', $$
  agency_id = (select platform.current_agency_id())
  and (unit_id = any ((select platform.current_unit_ids())::uuid[]) or path @> array[(select platform.administered_unit_id())])
$$);
