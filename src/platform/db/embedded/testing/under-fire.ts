import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { openEmbedded } from '../embedded-server.ts'
import { findPostmaster, readPostmasterPid } from '../postmaster-pid.ts'
import { isRunning, waitUntil } from '../process-state.ts'
import { type Acknowledged, expectNothingLost, noteAcknowledged } from './acknowledged.ts'
import { pause } from './data-folder.ts'
import { type Holder, startHolder } from './holder.ts'

/** Moments from a seed, so that a failing run can be repeated. */
function* moments(seed: number, count: number, longestMs: number): Generator<number> {
  let state = seed
  for (let index = 0; index < count; index += 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    yield Math.round((state / 2_147_483_648) * longestMs)
  }
}

async function startWriting(folder: string): Promise<{ holder: Holder; pid: number }> {
  const holder = startHolder(folder, 'write')
  const { pid = 0 } = await holder.waitFor((line) => line.ready === true)
  expect(pid).toBeGreaterThan(0)
  await holder.waitFor((line) => line.written !== undefined)
  return { holder, pid }
}

/** Everything committed is there, and the folder opens without any help. */
async function expectWhole(folder: string, acknowledged: Acknowledged): Promise<void> {
  const server = await openEmbedded({ dataFolder: folder })
  await expectNothingLost(server.socketFolder, acknowledged)
  await server.stop()
}

/** Kills at any moment while eight writers write: the server and its owner, or the owner alone, whose server is adopted. */
export async function killWhileWriting(folder: string, kills: number, seed: number): Promise<void> {
  const acknowledged: Acknowledged = new Map()
  for (const [round, ms] of [...moments(seed, kills, 700)].entries()) {
    const { holder, pid } = await startWriting(folder)
    await pause(ms)
    if (round % 4 !== 3) process.kill(pid, 'SIGKILL')
    await holder.kill()
    noteAcknowledged(acknowledged, holder)
  }
  expect(acknowledged.size).toBe(8)
  await expectWhole(folder, acknowledged)
}

/** Kills the server, and its successor while that one replays what was written; then looks. */
export async function killDuringRecovery(folder: string, kills: number, seed: number): Promise<void> {
  const acknowledged: Acknowledged = new Map()
  const clusterFolder = join(folder, 'postgres')
  for (const ms of moments(seed, kills, 120)) {
    const { holder, pid } = await startWriting(folder)
    await pause(300)
    process.kill(pid, 'SIGKILL')
    await holder.kill()
    noteAcknowledged(acknowledged, holder)
    const recovering = startHolder(folder)
    const isAtWork = () => (readPostmasterPid(clusterFolder)?.pid ?? pid) !== pid
    expect(await waitUntil(isAtWork, 30_000)).toBe(true)
    await pause(ms)
    const second = findPostmaster(clusterFolder)
    if (second) process.kill(second.pid, 'SIGKILL')
    await recovering.kill()
  }
  await expectWhole(folder, acknowledged)
}

/** Two owners begin in the same moment, on a folder that a killed one left: one is served, the other is told of it. */
export async function startTwoAtOnce(folder: string, rounds: number, seed: number): Promise<void> {
  const acknowledged: Acknowledged = new Map()
  for (const ms of moments(seed, rounds, 200)) {
    const first = startHolder(folder, 'write')
    await pause(ms)
    const second = startHolder(folder, 'write')
    const outcomes = await Promise.all(
      [first, second].map((each) => each.waitFor(({ ready, problem }) => ready === true || problem !== undefined)),
    )
    expect(outcomes.filter(({ ready }) => ready)).toHaveLength(1)
    expect(outcomes.map(({ problem }) => problem).filter(Boolean)).toEqual(['boot.second_copy'])
    const winner = outcomes[0]?.ready ? first : second
    const { pid = 0 } = await winner.waitFor((line) => line.ready === true)
    await winner.waitFor((line) => line.written !== undefined)
    expect(isRunning(pid)).toBe(true)
    for (const each of [first, second]) {
      await each.kill()
      noteAcknowledged(acknowledged, each)
    }
  }
  expect(readdirSync(folder).filter((name) => name.startsWith('postgres.new'))).toEqual([])
  await expectWhole(folder, acknowledged)
}

/** Cuts off first starts: each time the folder becomes a database all the same. */
export async function killFirstStarts(newFolder: () => string, kills: number, seed: number): Promise<void> {
  for (const ms of moments(seed, kills, 1500)) {
    const folder = newFolder()
    const holder = startHolder(folder)
    await pause(ms)
    await holder.kill()
    await (await openEmbedded({ dataFolder: folder })).stop()
    expect(readdirSync(folder).filter((name) => name.startsWith('postgres.new'))).toEqual([])
  }
}

/** Kills owners and adopts what they left, again and again: it stays the same server. */
export async function adoptAgainAndAgain(folder: string, kills: number, seed: number): Promise<void> {
  const acknowledged: Acknowledged = new Map()
  let server: number | undefined
  for (const ms of moments(seed, kills, 300)) {
    const { holder, pid } = await startWriting(folder)
    server ??= pid
    expect(pid).toBe(server)
    await pause(ms)
    await holder.kill()
    noteAcknowledged(acknowledged, holder)
  }
  await expectWhole(folder, acknowledged)
}
