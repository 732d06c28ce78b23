import type { Client } from 'pg'
import { BootFailure } from '#platform/config/boot-failure.ts'

type RoleRow = { name: string; superuser: boolean; bypass: boolean; owned: string | null }

/**
 * Refuses an application role that row-level security would not bind: superusers and BYPASSRLS pass every policy, and
 * an owner can switch policies off. Membership in an owning role counts, because `set role` reaches it.
 *
 * @throws BootFailure `boot.app_role_too_strong`
 */
export async function checkAppRole(client: Client): Promise<void> {
  const { rows } = await client.query<RoleRow>(`
    select r.rolname as name, r.rolsuper as superuser, r.rolbypassrls as bypass, (
      select format('%I.%I', n.nspname, c.relname)
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
        and n.nspname !~ '^pg_t' and pg_has_role(r.oid, c.relowner, 'MEMBER')
      order by 1 limit 1
    ) as owned
    from pg_roles r where r.rolname = current_user`)
  const role = rows[0]
  if (!role) return
  const refuse = (because: string) => new BootFailure('boot.app_role_too_strong', { role: role.name, because })
  if (role.superuser) throw refuse('SUPERUSER')
  if (role.bypass) throw refuse('BYPASSRLS')
  if (role.owned) throw refuse(`OWNER ${role.owned}`)
}
