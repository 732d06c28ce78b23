import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkAppRole } from './check-role.ts'
import { testDatabase } from './testing/test-database.ts'

const { addresses, adminUrl } = await testDatabase()

const check = async (user: string): Promise<unknown> => {
  const client = new Client({ ...addresses.app, user })
  await client.connect()
  try {
    return await checkAppRole(client).then(
      () => 'accepted',
      (error: { values?: { because: string } }) => error.values?.because ?? error,
    )
  } finally {
    await client.end()
  }
}

const asAdmin = async (query: string): Promise<void> => {
  const client = new Client(adminUrl)
  await client.connect()
  await client.query(query)
  await client.end()
}

beforeAll(() =>
  asAdmin(`
    create role role_test_bypass login bypassrls;
    create role role_test_owner login;
    create role role_test_member login in role zona_migrator;
    create role role_test_plain login;
    create role role_test_maker login createrole;
    create role role_test_reader login in role pg_read_server_files;
    create role role_test_all login in role pg_read_all_data;
    create role role_test_hidden login noinherit in role role_test_bypass;
    create schema role_test authorization role_test_owner;
    grant connect on database ${addresses.app.database} to role_test_bypass, role_test_owner, role_test_plain,
      role_test_maker, role_test_reader, role_test_all;
    set role role_test_owner;
    create table role_test.mine (n int)`),
)

afterAll(() =>
  asAdmin(`
    drop schema role_test cascade;
    drop owned by role_test_bypass, role_test_owner, role_test_plain, role_test_maker, role_test_reader, role_test_all;
    drop role role_test_maker, role_test_reader, role_test_all, role_test_hidden, role_test_bypass, role_test_owner, role_test_member, role_test_plain`),
)

describe('checkAppRole', () => {
  it('accepts the application role and any other weak one', async () => {
    expect(await check('zona_app')).toBe('accepted')
    expect(await check('role_test_plain')).toBe('accepted')
  })

  it('refuses roles that row-level security would not bind', async () => {
    expect(await check('zona_owner')).toBe('SUPERUSER')
    expect(await check('role_test_bypass')).toBe('BYPASSRLS')
    expect(await check('role_test_owner')).toBe('OWNER role_test.mine')
    expect(await check('zona_migrator')).toMatch(/^OWNER /)
  })

  it('refuses a role that could become an owner', async () => {
    expect(await check('role_test_member')).toMatch(/^OWNER /)
    expect(await check('role_test_maker')).toBe('CREATEROLE')
    expect(await check('role_test_hidden')).toBe('BYPASSRLS BY MEMBERSHIP IN role_test_bypass')
  })

  it('refuses a role that may read the files of the server, or every table of it', async () => {
    expect(await check('role_test_reader')).toBe('pg_read_server_files')
    // Tables of schema identity have no policies: nobody but their functions may read them.
    expect(await check('role_test_all')).toBe('pg_read_all_data')
  })
})
