import type { Client } from 'pg'

/** Times that functions of the database write with its own now(), and that people see. */
const STAMPED = [
  ['audit.head', 'sealed_at'],
  ['identity.placement', 'since'],
  ['identity.placement', 'left_at'],
] as const

/**
 * In the demo's database, times that the database itself writes follow the demo's clock, too: the defaults of all columns of
 * registers, plans and the log of changes, and the few that a function sets. They do so from before the first row, so nothing
 * is ever shifted afterwards and the chain of the log closes. Sessions, links and jobs keep the machine's time. A count of
 * millionths keeps the order of what happens while the clock stands still.
 */
export async function useDemoClock(migrator: Client): Promise<void> {
  await migrator.query(`
    create sequence if not exists platform.demo_tick;
    create or replace function platform.demo_now() returns timestamptz
      language sql volatile security definer set search_path = pg_catalog, pg_temp
      as $$ select clock + nextval('platform.demo_tick') * interval '1 microsecond' from platform.demo_marker $$;
    revoke execute on function platform.demo_now() from public;
    grant execute on function platform.demo_now() to zona_app, zona_jobs;
    create or replace function platform.demo_stamp() returns trigger
      language plpgsql set search_path = pg_catalog, pg_temp
      as $$
      declare
        column_name text := tg_argv[0];
        old_value jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) -> column_name end;
      begin
        if to_jsonb(new) ->> column_name is not null and to_jsonb(new) -> column_name is distinct from old_value then
          new := jsonb_populate_record(new, jsonb_build_object(column_name, platform.demo_now()));
        end if;
        return new;
      end
      $$;
  `)
  const { rows } = await migrator.query<{ column: string }>(`
    select format('alter table %s alter column %I set default platform.demo_now()', d.adrelid::regclass, a.attname) as column
    from pg_attrdef d
      join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
      join pg_class c on c.oid = d.adrelid
      join pg_namespace n on n.oid = c.relnamespace
    where pg_get_expr(d.adbin, d.adrelid) in ('now()', 'clock_timestamp()', 'CURRENT_TIMESTAMP')
      and n.nspname not in ('platform', 'jobs', 'graphile_worker')
      and (n.nspname <> 'identity' or c.relname in ('person', 'membership', 'placement'))`)
  for (const { column } of rows) await migrator.query(column)
  for (const [table, column] of STAMPED) {
    await migrator.query(
      `create or replace trigger demo_stamp_${column} before insert or update on ${table}
         for each row execute function platform.demo_stamp('${column}')`,
    )
  }
}

export async function turnDemoClock(migrator: Client, moment: Date): Promise<void> {
  await migrator.query('update platform.demo_marker set clock = $1', [moment])
}
