import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runAsOwner } from '../prepare-embedded.ts'
import { openEmbedded } from './embedded-server.ts'
import { newDataFolder, pause } from './testing/data-folder.ts'
import { startHolder } from './testing/holder.ts'

/** Moments from a seed, so that a failing run can be repeated. */
function* moments(seed: number, count: number, longestMs: number): Generator<number> {
  let state = seed
  for (let index = 0; index < count; index += 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    yield Math.round((state / 2_147_483_648) * longestMs)
  }
}

describe('the embedded server under repeated kill -9', () => {
  it('loses no acknowledged row in thirty kills while writing, ten of them in recovery, too', async () => {
    const folder = newDataFolder()
    let acknowledged = 0
    for (const [round, ms] of [...moments(7, 30, 900)].entries()) {
      const holder = startHolder(folder, 'write')
      const { pid = 0 } = await holder.waitFor((line) => line.ready === true)
      await holder.waitFor((line) => line.written !== undefined)
      await pause(ms)
      process.kill(pid, 'SIGKILL')
      await holder.kill()
      acknowledged = Math.max(acknowledged, ...holder.lines.map((line) => line.written ?? 0))
      if (round % 3 === 0) {
        const recovering = startHolder(folder, 'hold')
        await pause(60 + (ms % 80))
        await recovering.kill()
      }
    }
    const server = await openEmbedded({ dataFolder: folder })
    const { rows } = await runAsOwner(server.socketFolder, 'postgres', (client) =>
      client.query<{ count: string; last: string }>('select count(*) as count, max(id) as last from written'),
    )
    expect(acknowledged).toBeGreaterThan(500)
    expect(Number(rows[0]?.count)).toBe(Number(rows[0]?.last))
    expect(Number(rows[0]?.last)).toBeGreaterThanOrEqual(acknowledged)
    await server.stop()
  })

  it('begins anew after each of twenty first starts cut off at any moment', async () => {
    for (const ms of moments(11, 20, 1500)) {
      const folder = newDataFolder()
      const holder = startHolder(folder)
      await pause(ms)
      await holder.kill()
      const server = await openEmbedded({ dataFolder: folder })
      await runAsOwner(server.socketFolder, 'postgres', (client) => client.query('select 1'))
      await server.stop()
      expect(readdirSync(folder).filter((name) => name.startsWith('postgres.new'))).toEqual([])
    }
  })
})
