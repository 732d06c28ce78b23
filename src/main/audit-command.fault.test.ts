import { execFile } from 'node:child_process'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { sealEntries } from '#platform/audit/seal.ts'
import { aLog } from '#platform/audit/testing/a-log.ts'
import { findPostmaster } from '#platform/db/embedded/postmaster-pid.ts'
import { newDataFolder } from '#platform/db/embedded/testing/data-folder.ts'
import { openDatabase } from '#platform/db/open-database.ts'
import { runAsOwner } from '#platform/db/prepare-embedded.ts'

const program = fileURLToPath(new URL('cli.ts', import.meta.url))

/** The command in a process of its own, as people type it. */
const zona = (dataFolder: string, ...args: string[]) =>
  new Promise<{ code: number; out: string; complaint: string }>((resolve) => {
    const env = { PATH: '/usr/bin:/bin', NODE_ENV: 'production', DATA_DIR: dataFolder, ZONA_LANG: 'id' }
    const child = execFile(process.execPath, [program, 'audit', ...args], { env }, (_error, out, complaint) =>
      resolve({ code: child.exitCode ?? -1, out, complaint }),
    )
  })

/** A Zona that runs on the embedded server, with six sealed entries. */
const running = async () => {
  const folder = newDataFolder()
  const config = { dataFolder: folder, appUrl: undefined, migratorUrl: undefined, jobsUrl: undefined }
  const open = () => openDatabase(config, { afterMigrations: async () => undefined, onPoolError: () => undefined })
  const database = await open()
  const log = aLog(database.db)
  await log.write(6)
  expect(await sealEntries(database.db)).toBe(6)
  const owner = (sql: string) => runAsOwner(database.addresses.app.host ?? '', 'zona', (client) => client.query(sql))
  return { folder, database, log, open, owner }
}

const isRunning = (folder: string) => findPostmaster(join(folder, 'postgres')) !== undefined

describe('zona audit', () => {
  it('checks the log and signs its heads beside a running Zona, and without one', async () => {
    const { folder, database, log } = await running()
    const beside = await zona(folder, 'verify')
    expect(beside).toMatchObject({ code: 0, complaint: '' })
    expect(beside.out).toContain('Jejak perubahan utuh.')
    expect(beside.out).toContain('catatan tersegel: 6')
    expect(beside.out).toContain('--anchor')
    expect(existsSync(join(folder, 'keys'))).toBe(false)

    const file = join(folder, 'segel.json')
    expect(await zona(folder, 'heads', file)).toMatchObject({ code: 0 })
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const signed = JSON.parse(readFileSync(file, 'utf8'))
    expect(signed.heads).toMatchObject([{ agency_id: log.agencyId, seq: 6 }])
    expect(await zona(folder, 'heads', file)).toMatchObject({
      code: 1,
      complaint: expect.stringContaining('sudah ada'),
    })
    expect(JSON.parse((await zona(folder, 'heads')).out).public_key).toBe(signed.public_key)
    const words = await zona(folder, 'verify', '--anchor', file)
    expect(words.out).toMatch(new RegExp(`Cocok dengan segel nomor 6 tanggal .* 20[0-9]{2} .*instansi ${log.agencyId}`))
    expect(words.out).not.toContain('--anchor')
    writeFileSync(join(folder, 'kosong.json'), JSON.stringify({ ...signed, heads: [] }))
    const nothing = await zona(folder, 'verify', '--anchor', join(folder, 'kosong.json'))
    expect(nothing.out).toContain('Tanpa tanda segel')
    await database.close()

    const alone = await zona(folder, 'verify', '--anchor', file, '--json')
    expect(alone.code).toBe(0)
    expect(JSON.parse(alone.out)).toMatchObject({
      whole: true,
      anchored: true,
      anchors: [{ agencyId: log.agencyId, seq: 6, sealedAt: signed.heads[0].sealed_at, trust: 'signed' }],
      findings: [],
    })
    expect(isRunning(folder)).toBe(false)
  })

  it('ends with 3 and names what it finds, in words and as JSON', async () => {
    const { folder, database, owner } = await running()
    const file = join(folder, 'segel.json')
    await zona(folder, 'heads', file)
    await owner(`update audit.entry set action = 'plan.plan.read' where entry_no = 3`)
    const told = await zona(folder, 'verify', '--anchor', file)
    expect(told.code).toBe(3)
    expect(told.complaint).toMatch(
      /TIDAK utuh: 1 temuan[\s\S]*Catatan diubah \(instansi [0-9a-f-]{36}, segel 3, catatan 3\)/,
    )
    await owner('set session_replication_role = replica; delete from audit.link; delete from audit.head')
    await owner('select audit.seal(100)')
    const rewritten = await zona(folder, 'verify', '--anchor', file, '--json')
    expect(rewritten.code).toBe(3)
    expect(JSON.parse(rewritten.out)).toMatchObject({
      whole: false,
      count: 1,
      findings: [{ flaw: 'rewritten', seq: 6 }],
    })
    expect((await zona(folder, 'verify')).code).toBe(0)
    await database.close()
  })

  it('erases a value for good, once, with a reason', async () => {
    const { folder, database } = await running()
    expect(await zona(folder, 'erase', '2', 'note')).toMatchObject({ code: 2 })
    const erase = () => zona(folder, 'erase', '2', 'note', '--reason', 'Permintaan pemilik data')
    expect(await erase()).toMatchObject({ code: 0, out: expect.stringContaining('Rantai tetap utuh') })
    expect(await erase()).toMatchObject({ code: 1 })
    expect(await zona(folder, 'erase', '99', 'note', '--reason', 'x')).toMatchObject({ code: 1 })
    expect((await zona(folder, 'verify')).code).toBe(0)
    await database.close()
  })

  it('refuses what it does not understand, and a folder without a database', async () => {
    const folder = newDataFolder()
    expect(await zona(folder)).toMatchObject({ code: 2, complaint: expect.stringContaining('zona audit verify') })
    expect(await zona(folder, 'verify', 'segel.json')).toMatchObject({ code: 2 })
    expect(await zona(folder, 'verify', '--anchor', program)).toMatchObject({
      code: 2,
      complaint: expect.stringContaining('bukan tanda segel'),
    })
    expect(await zona(folder, 'verify', '--anchor', join(folder, 'tidak-ada'))).toMatchObject({ code: 2 })
    expect(await zona(folder, 'verify')).toMatchObject({ code: 1, complaint: expect.stringContaining(folder) })
    expect(existsSync(join(folder, 'postgres'))).toBe(false)
  })
})
