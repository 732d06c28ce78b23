import { describe, expect, it, vi } from 'vitest'
import { createReadiness, type Looks } from './readiness.ts'

const looks = (changes: Partial<Looks> = {}): Looks => ({
  database: async () => ({ database: 'ok', migrations: 'ok' }),
  files: async () => true,
  worker: () => true,
  isStopping: () => false,
  ...changes,
})

const statusOf = async (changes: Partial<Looks>) => (await createReadiness(looks(changes))()).status

describe('createReadiness', () => {
  it('is ready when everything is there', async () => {
    expect(await createReadiness(looks())()).toEqual({
      status: 'ready',
      checks: { database: 'ok', migrations: 'ok', files: 'ok', worker: 'ok' },
    })
  })

  it('says nothing of a worker where none runs', async () => {
    const { status, checks } = await createReadiness(looks({ worker: undefined }))()
    expect(status).toBe('ready')
    expect(checks).not.toHaveProperty('worker')
  })

  it('tells of a failed backup and goes on', async () => {
    const { status, checks } = await createReadiness(looks({ backup: async () => 'failed' }))()
    expect([status, checks.backup]).toEqual(['ready', 'failed'])
  })

  it('goes on when a later version has migrated, and not when its own tables are missing', async () => {
    expect(await statusOf({ database: async () => ({ database: 'ok', migrations: 'newer' }) })).toBe('ready')
    expect(await statusOf({ database: async () => ({ database: 'ok', migrations: 'pending' }) })).toBe('unready')
  })

  it.each([
    ['database', { database: async () => ({ database: 'away', migrations: 'unknown' }) as const }, 'away'],
    ['database', { database: () => Promise.reject(new Error('secret host')) }, 'away'],
    ['files', { files: async () => false }, 'unwritable'],
    ['worker', { worker: () => false }, 'stopped'],
  ] as const)('is unready for %s', async (name, changes, word) => {
    const { status, checks } = await createReadiness(looks(changes))()
    expect(status).toBe('unready')
    expect(checks[name]).toBe(word)
  })

  it('stops being ready at once when the program is to end, whatever it knew a moment ago', async () => {
    let stopping = false
    const ready = createReadiness(looks({ isStopping: () => stopping }))
    expect((await ready()).status).toBe('ready')
    stopping = true
    expect((await ready()).status).toBe('stopping')
  })

  it('does not wait for a disk that hangs', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const asked = createReadiness(looks({ files: () => new Promise(() => undefined) }))()
      await vi.advanceTimersByTimeAsync(5_000)
      expect((await asked).checks.files).toBe('unwritable')
    } finally {
      vi.useRealTimers()
    }
  })

  it('looks once for many who ask in the same moment', async () => {
    const files = vi.fn(async () => true)
    const ready = createReadiness(looks({ files }))
    await Promise.all(Array.from({ length: 50 }, () => ready()))
    expect(files).toHaveBeenCalledTimes(1)
  })
})
