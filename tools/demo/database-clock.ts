import type { Client } from 'pg'

/**
 * In the demo's database, times that the database itself writes follow the demo's clock, too: the defaults of all columns of
 * registers, plans and the log of changes. They are so from before the first row, so nothing is ever shifted afterwards and
 * the chain of the log closes. Sessions, links and jobs keep the machine's time. A count of millionths keeps the order of
 * what happens while the clock stands still.
 */
export async function useDemoClock(migrator: Client): Promise<void> {
  await migrator.query(`
    create sequence if not exists platform.demo_tick;
    create or replace function platform.demo_now() returns timestamptz
      language sql volatile security definer set search_path = pg_catalog, pg_temp
      as $$ select clock + nextval('platform.demo_tick') * interval '1 microsecond' from platform.demo_marker $$;
    revoke execute on function platform.demo_now() from public;
    grant execute on function platform.demo_now() to zona_app, zona_jobs;
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
}

export async function turnDemoClock(migrator: Client, moment: Date): Promise<void> {
  await migrator.query('update platform.demo_marker set clock = $1', [moment])
}
