-- The mark of a database that holds invented data: only such a one may be entered as any person, and only by the program of
-- the demo. The migrator writes it; the application reads it and cannot make it.
create table platform.demo_marker (
  only_one boolean primary key default true check (only_one),
  -- The moment at which the demo stands.
  clock timestamptz not null
);
grant select on platform.demo_marker to zona_app;

-- The people whom a visitor of the demo may be, with a line for each unit in which they hold roles; nobody without the mark.
create function identity.list_demo_people()
  returns table (person_id uuid, name text, agency_id uuid, agency_name text, unit_id uuid, unit_name text, roles text[])
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select p.person_id, p.name, a.agency_id, a.name, u.unit_id, u.name, array_agg(m.role order by m.role)
    from identity.person p
      join identity.membership m using (person_id)
      join organization.unit u on u.agency_id = m.agency_id and u.unit_id = m.unit_id
      join organization.agency a on a.agency_id = m.agency_id
    where exists (select from platform.demo_marker)
    group by p.person_id, a.agency_id, u.agency_id, u.unit_id
    order by lower(a.name collate "C"), array_length(u.path, 1), u.sort_key, lower(p.name collate "C"), p.person_id
  $$;

revoke execute on function identity.list_demo_people() from public;
grant execute on function identity.list_demo_people() to zona_app;
