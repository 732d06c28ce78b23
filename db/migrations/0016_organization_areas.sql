-- The areas of the programme in which a lead or a member of a working group works: they write there and read elsewhere.
-- Empty as long as nobody has named any: all of them.
alter table identity.placement add column areas text[] not null default '{}';

create function identity.set_areas(p_person_id uuid, p_unit_id uuid, p_areas text[]) returns text[]
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    v_before text[];
  begin
    if not identity.administers(p_unit_id) then
      raise exception 'areas set outside the scope';
    end if;
    select l.areas into v_before from identity.placement l
      where l.person_id = p_person_id and l.agency_id = platform.current_agency_id() and l.unit_id = p_unit_id
        and l.left_at is null
      for update;
    update identity.placement l set areas = p_areas
      where l.person_id = p_person_id and l.agency_id = platform.current_agency_id() and l.unit_id = p_unit_id
        and l.left_at is null and l.areas <> p_areas;
    return v_before;
  end
  $$;

create function identity.list_areas(p_person_id uuid) returns table (unit_id uuid, areas text[])
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select l.unit_id, l.areas from identity.placement l
    where l.person_id = p_person_id and l.agency_id = platform.current_agency_id() and l.left_at is null
      and l.unit_id in (select identity.administered_units())
  $$;

-- As before, with the areas.
drop function identity.find_session(bytea, interval);
create function identity.find_session(p_token_hash bytea, p_idle_limit interval)
  returns table (
    person_id uuid, name text, login text, agency_id uuid, unit_id uuid, roles text[], areas text[]
  )
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select p.person_id, p.name, p.login, m.agency_id, m.unit_id,
      array_agg(m.role order by m.role) filter (where m.role is not null), coalesce(l.areas, '{}')
    from identity.session s
      join identity.person p using (person_id)
      left join identity.membership m using (person_id)
      left join identity.placement l
        on l.agency_id = m.agency_id and l.person_id = m.person_id and l.unit_id = m.unit_id
    where s.token_hash = p_token_hash and s.expires_at > now() and s.last_seen_at > now() - p_idle_limit
    group by p.person_id, m.agency_id, m.unit_id, l.areas
  $$;

revoke execute on function identity.list_areas(uuid), identity.set_areas(uuid, uuid, text[]), identity.find_session(bytea, interval) from public;
grant execute on function identity.list_areas(uuid), identity.set_areas(uuid, uuid, text[]), identity.find_session(bytea, interval) to zona_app;
