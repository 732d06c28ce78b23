-- Which rows a transaction may touch. inScope() of src/platform/db/index.ts sets these settings for one transaction; every
-- policy reads them through these functions. On a connection that was used before, a setting is '' and not null.
create function platform.current_agency_id() returns uuid
  language sql stable parallel safe set search_path = pg_catalog, pg_temp
  as $$ select nullif(current_setting('zona.agency_id', true), '')::uuid $$;

create function platform.current_unit_ids() returns uuid[]
  language sql stable parallel safe set search_path = pg_catalog, pg_temp
  as $$ select coalesce(string_to_array(nullif(current_setting('zona.unit_ids', true), ''), ',')::uuid[], '{}') $$;

create function platform.current_person_id() returns uuid
  language sql stable parallel safe set search_path = pg_catalog, pg_temp
  as $$ select nullif(current_setting('zona.person_id', true), '')::uuid $$;

grant usage on schema platform to zona_app, zona_jobs;
grant select on platform.migration to zona_app;
grant execute on function platform.current_agency_id(), platform.current_unit_ids(), platform.current_person_id()
  to zona_app, zona_jobs;

-- The door of the job queue. The tables behind it belong to zona_jobs and are closed to the application, which adds a job
-- through this one function, in the transaction of the change that the job follows.
create schema jobs authorization zona_jobs;

set local role zona_jobs;

create function jobs.enqueue(p_name text, p_payload json, p_key text default null, p_run_at timestamptz default null)
  returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    perform graphile_worker.add_job(p_name, p_payload, job_key => p_key, run_at => p_run_at, max_attempts => 12);
  end
  $$;

revoke execute on all functions in schema jobs from public;
grant usage on schema jobs to zona_app;
grant execute on all functions in schema jobs to zona_app;

reset role;
