-- The roles of Zona. Run once by an administrator, connected to Zona's own database, before the first start with
-- DATABASE_URL; the embedded server runs it by itself at every start. It may be run again at any time.
--
--   zona_migrator   owns the schemas and tables, changes them; used at boot only
--   zona_app        reads and writes under row-level security; everything that answers a person runs as this role
--   zona_jobs       owns the job queue; the worker fetches jobs as this role and does them as zona_app
--
-- Passwords are the administrator's business:  \password zona_app
do $$
declare
  name text;
begin
  foreach name in array array['zona_migrator', 'zona_app', 'zona_jobs'] loop
    if not exists (select from pg_roles where rolname = name) then
      execute format('create role %I login nosuperuser nocreatedb nocreaterole nobypassrls', name);
    end if;
  end loop;
end
$$;

-- The migrator makes the schema that belongs to zona_jobs.
grant zona_jobs to zona_migrator;

do $$
declare
  database text := current_database();
begin
  execute format('revoke all on database %I from public', database);
  execute format('grant connect on database %I to zona_migrator, zona_app, zona_jobs', database);
  execute format('grant create, temporary on database %I to zona_migrator', database);
  -- graphile-worker asks to create its schema even when it is there.
  execute format('grant create on database %I to zona_jobs', database);
end
$$;

revoke all on schema public from public;
