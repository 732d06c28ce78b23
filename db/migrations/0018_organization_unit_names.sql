-- Whether an open unit directly under the parent carries the name already, however it is capitalised. Asked by administrators;
-- also of neighbours of their own unit, whom they do not see. A check and no unique index: nothing kept twins out before.
create function organization.is_unit_name_taken(p_parent_unit_id uuid, p_unit_id uuid, p_name text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (
      select from organization.unit u
      where u.agency_id = platform.current_agency_id() and u.parent_unit_id = p_parent_unit_id
        and u.sort_key = lower(p_name collate "C") and u.closed_at is null and u.unit_id <> p_unit_id
    ) and platform.administered_unit_id() is not null
  $$;

revoke execute on function organization.is_unit_name_taken(uuid, uuid, text) from public;
grant execute on function organization.is_unit_name_taken(uuid, uuid, text) to zona_app;
