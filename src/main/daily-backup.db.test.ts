import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateIdentity, identityToRecipient } from 'age-encryption'
import { describe, expect, it } from 'vitest'
import { dailyBackupState, writeDailyBackup } from '#platform/backup/daily-backup.ts'
import { findFailure } from '#platform/backup/last-failure.ts'
import { listBackups } from '#platform/backup/shelf.ts'
import { type Config, readConfig } from '#platform/config/index.ts'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import type { JobOutcome } from '#platform/jobs/task-list.ts'
import { startWorker } from '#platform/jobs/worker.ts'
import { createLog } from '#platform/log/index.ts'
import { backupJobs } from './backup-job.ts'
import type { JobDeps } from './registry.ts'
import { aBackupFolder } from './testing/backing-up.ts'

const source = await testDatabase()
const ask = await asOwner(source)
const { path, sourceOf, restore } = aBackupFolder()

const hour = 3_600_000
const firstNight = Date.UTC(2026, 2, 1, 18, 30)
const night = (index: number) => new Date(firstNight + index * 24 * hour)

const writeAt = (
  time: Date,
  config: Partial<NonNullable<Config['backup']>> = {},
  signal = new AbortController().signal,
) =>
  writeDailyBackup({
    source: sourceOf(source),
    config: { folder: path('daily'), keep: 3, lock: undefined, ...config },
    signal,
    time,
  })

const names = () => readdirSync(path('daily')).sort()

describe('the daily backups', () => {
  it('are named by time, and the oldest goes when a newer one is whole', async () => {
    for (const index of [0, 1, 2]) expect((await writeAt(night(index))).removed).toEqual([])
    writeFileSync(path('daily', 'zona-notes.txt'), 'not ours')
    expect((await writeAt(night(3))).removed).toEqual(['zona-2026-03-01T183000Z.tar.gz'])
    expect(names()).toEqual([
      'zona-2026-03-02T183000Z.tar.gz',
      'zona-2026-03-03T183000Z.tar.gz',
      'zona-2026-03-04T183000Z.tar.gz',
      'zona-notes.txt',
    ])
    const [newest] = await listBackups(path('daily'))
    expect(newest).toMatchObject({ writtenAt: night(3), bytes: expect.any(Number) })
  })

  it('keep the old ones and say why when one fails, until the next succeeds', async () => {
    const lock = { passphraseFile: path('no-such-secret') }
    await expect(writeAt(night(4), { lock })).rejects.toMatchObject({ problem: 'fileUnreadable' })
    expect(await listBackups(path('daily'))).toHaveLength(3)
    expect(await findFailure(path('daily'))).toEqual({
      at: night(4).toISOString(),
      problem: 'fileUnreadable',
      values: { file: path('no-such-secret') },
    })
    expect(await dailyBackupState(path('daily'), night(4))).toBe('failed')
    await writeAt(night(5))
    expect(await findFailure(path('daily'))).toBeUndefined()
    expect(await dailyBackupState(path('daily'), night(5))).toBe('ok')
  })

  it('are late after a day and a half, and missing before the first', async () => {
    expect(await dailyBackupState(path('daily'), new Date(night(5).getTime() + 36 * hour))).toBe('ok')
    expect(await dailyBackupState(path('daily'), new Date(night(5).getTime() + 37 * hour))).toBe('late')
    expect(await dailyBackupState(path('nowhere'))).toBe('none')
  })

  it('are failed when their folder is a file', async () => {
    writeFileSync(path('a-file'), '')
    await expect(writeAt(night(6), { folder: path('a-file', 'x') })).rejects.toMatchObject({ problem: 'notWritable' })
    expect(await dailyBackupState(path('a-file', 'x'))).toBe('failed')
  })

  it('are encrypted when the configuration says so', async () => {
    const identity = await generateIdentity()
    const lock = { recipients: [await identityToRecipient(identity)] }
    const { name } = await writeAt(night(7), { lock })
    expect(name).toBe('zona-2026-03-08T183000Z.tar.gz.age')
    await expect(restore(source, join('daily', name))).rejects.toMatchObject({ problem: 'secretMissing' })
  })

  it('leave nothing when Zona is asked to stop in the middle, and no failure', async () => {
    const before = names()
    const stop = new AbortController()
    const writing = writeAt(night(8), {}, stop.signal)
    stop.abort()
    await expect(writing).rejects.toThrow(/thread ended/)
    await writeAt(night(9))
    expect(names().filter((name) => name.endsWith('.part'))).toEqual([])
    expect(names()).not.toEqual(before)
    expect(await findFailure(path('daily'))).toBeUndefined()
  })

  it('remove drafts whose writer is gone, and no others', async () => {
    mkdirSync(path('drafts'))
    const drafts = ['zona-a.gz.another-box-7.part', 'zona-b.gz.another-box-7.part', 'letter.part']
    for (const name of drafts) writeFileSync(path('drafts', name), '')
    const longAgo = new Date(Date.now() - 25 * hour)
    utimesSync(path('drafts', 'zona-a.gz.another-box-7.part'), longAgo, longAgo)
    await writeAt(night(0), { folder: path('drafts') })
    expect(readdirSync(path('drafts')).sort()).toEqual([
      'letter.part',
      'zona-2026-03-01T183000Z.tar.gz',
      'zona-b.gz.another-box-7.part',
    ])
  })
})

describe('the job of the daily backup', () => {
  const folder = path('by-job')
  const log = createLog('silent')
  const config = { ...readConfig({ DATA_DIR: path() }), backup: { folder, keep: 7, lock: undefined } }
  const [job] = backupJobs(config, source.addresses)
  if (!job) throw new Error('no job')

  it('is done once by two workers, also when all were off at its hour', async () => {
    await ask('truncate graphile_worker._private_known_crontabs')
    await ask(
      `insert into graphile_worker._private_known_crontabs (identifier, known_since, last_execution)
       values ($1, now() - interval '9 days', now() - interval '25 hours')`,
      [job.name],
    )
    const done: JobOutcome[] = []
    const { promise, resolve } = Promise.withResolvers<void>()
    const onJob = (outcome: JobOutcome) => {
      done.push(outcome)
      resolve()
    }
    const deps = { log } as JobDeps
    const options = { address: source.addresses.jobs, jobs: [job], deps, log, onJob }
    const workers = await Promise.all([startWorker(options), startWorker(options)])
    await promise
    await Promise.all(workers.map((worker) => worker.stop()))
    expect(done).toMatchObject([{ job: 'backup.write_daily', failed: false }])
    expect(await ask('select from graphile_worker._private_jobs')).toEqual([])
    expect(await listBackups(folder)).toHaveLength(1)
  })

  it('exists only where a folder and the role that sees every row are known', () => {
    expect(backupJobs(config, { ...source.addresses, migrator: undefined })).toEqual([])
    expect(backupJobs({ ...config, backup: undefined }, source.addresses)).toEqual([])
  })
})
