-- The people of a unit, for "who is in charge": only of a unit in the scope.
create function identity.list_colleagues(p_unit_id uuid, p_limit integer)
  returns table (person_id uuid, name text, roles text[])
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select p.person_id, p.name, array_agg(m.role order by m.role)
    from identity.membership m
      join identity.person p using (person_id)
    where p_unit_id = any (platform.current_unit_ids())
      and m.agency_id = platform.current_agency_id() and m.unit_id = p_unit_id and m.role <> 'administrator'
    group by p.person_id, p.name
    order by lower(p.name collate "C"), p.person_id
    limit p_limit
  $$;

create index if not exists membership_unit on identity.membership (agency_id, unit_id);
revoke execute on function identity.list_colleagues(uuid, integer) from public;
grant execute on function identity.list_colleagues(uuid, integer) to zona_app;
