-- The unit whose administrator asks; set beside the scope, for administrators only. It opens the unit and all beneath it in
-- the directory (units, people), never the rows of a register.
create function platform.administered_unit_id() returns uuid
  language sql stable parallel safe set search_path = pg_catalog, pg_temp
  as $$ select nullif(current_setting('zona.administered_unit_id', true), '')::uuid $$;

grant execute on function platform.administered_unit_id() to zona_app, zona_jobs;

-- Puts a table behind row-level security: the application sees rows of the agency and, where a unit owns them, of the units in
-- the scope (or where `p_using` says otherwise); the migrator, which makes backups and owns the narrow functions, sees all.
-- Every new table with an agency calls it once: select platform.protect('plan.comment');
create function platform.protect(p_table regclass, p_using text default null) returns void
  language plpgsql volatile set search_path = pg_catalog, pg_temp
  as $$
  declare
    name text := (select relname from pg_class where oid = p_table);
    has_unit boolean := exists (
      select from pg_attribute where attrelid = p_table and attname = 'unit_id' and not attisdropped
    );
    condition text := coalesce(p_using, 'agency_id = (select platform.current_agency_id())'
      || case when has_unit then ' and unit_id = any ((select platform.current_unit_ids())::uuid[])' else '' end);
  begin
    execute format('alter table %s enable row level security', p_table);
    execute format('alter table %s force row level security', p_table);
    execute format('drop policy if exists %I on %s', name || '_scope', p_table);
    execute format('create policy %I on %s to zona_app using (%s)', name || '_scope', p_table, condition);
    execute format('drop policy if exists %I on %s', name || '_maintenance', p_table);
    execute format('create policy %I on %s to zona_migrator using (true) with check (true)', name || '_maintenance', p_table);
  end
  $$;
revoke execute on function platform.protect(regclass, text) from public;

select platform.protect(c.oid::regclass)
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where c.relkind = 'r' and c.relrowsecurity and n.nspname in ('organization', 'plan');
