import type { Client } from 'pg'
import { BootFailure } from '#platform/config/boot-failure.ts'

type RoleRow = { name: string; power: string | null; owned: string | null }

/**
 * Refuses an application role that row-level security would not bind: superusers and BYPASSRLS pass every policy, an owner can
 * switch policies off, CREATEROLE can make itself a member of an owner (up to PostgreSQL 15), REPLICATION and the roles that read
 * the server's files or all its tables see what is nobody's business. Whatever `set role` reaches counts.
 *
 * @throws BootFailure `boot.app_role_too_strong` with the attribute, the role or the table that makes it so
 */
export async function checkAppRole(client: Client): Promise<void> {
  const { rows } = await client.query<RoleRow>(`
    select me.rolname as name, (
      select case
          when r.rolsuper then 'SUPERUSER'
          when r.rolbypassrls then 'BYPASSRLS'
          when r.rolcreaterole then 'CREATEROLE'
          when r.rolreplication then 'REPLICATION'
          else r.rolname
        end || case when r.oid = me.oid or r.rolname like 'pg_%' then '' else format(' BY MEMBERSHIP IN %I', r.rolname) end
      from pg_roles r
      where pg_has_role(me.oid, r.oid, 'MEMBER') and (
        r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolreplication
        or r.rolname in (
          'pg_execute_server_program', 'pg_read_server_files', 'pg_write_server_files', 'pg_read_all_data', 'pg_write_all_data'
        )
      )
      order by r.oid <> me.oid, not r.rolsuper, r.rolname limit 1
    ) as power, (
      select format('%I.%I', n.nspname, c.relname)
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
        and n.nspname !~ '^pg_t' and pg_has_role(me.oid, c.relowner, 'MEMBER')
      order by 1 limit 1
    ) as owned
    from pg_roles me where me.rolname = current_user`)
  const role = rows[0]
  if (!role) return
  const refuse = (because: string) => new BootFailure('boot.app_role_too_strong', { role: role.name, because })
  if (role.power) throw refuse(role.power)
  if (role.owned) throw refuse(`OWNER ${role.owned}`)
}
