import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { openEmbedded } from './embedded-server.ts'
import { type Acknowledged, expectNothingLost, noteAcknowledged } from './testing/acknowledged.ts'
import { newDataFolder, pause } from './testing/data-folder.ts'
import { startHolder } from './testing/holder.ts'

/** A container as far as this is about: processes, shared memory and the name of the machine are its own. */
const container = ['unshare', '--pid', '--ipc', '--uts', '--fork', '--kill-child', '--mount-proc']
const mayMakeContainers = spawnSync(container[0] ?? '', [...container.slice(1), 'true']).status === 0

/** Starts the process below a shell, which is what dies when the container is killed. */
const inContainer = [...container, 'sh', '-c', 'hostname another-box; "$@" & wait; sleep 60', 'sh']

const problemOf = (dataFolder: string) =>
  openEmbedded({ dataFolder }).then(
    () => 'opened',
    ({ problem, values }) => ({ problem, host: values?.host }),
  )

describe.runIf(mayMakeContainers)('two containers on one data folder', () => {
  const refused = { problem: 'boot.used_elsewhere', host: 'another-box' }

  it('are refused but one, who goes on undisturbed', async () => {
    const folder = newDataFolder()
    const holder = startHolder(folder, 'write', { wrapper: inContainer })
    await holder.waitFor((line) => line.written !== undefined)
    expect(await problemOf(folder)).toEqual(refused)
    const before = holder.lines.length
    await pause(300)
    expect(holder.lines.length).toBeGreaterThan(before)
    await holder.kill()

    const acknowledged: Acknowledged = new Map()
    noteAcknowledged(acknowledged, holder)
    const server = await openEmbedded({ dataFolder: folder })
    await expectNothingLost(server.socketFolder, acknowledged)
    await server.stop()
  })

  it('are refused one by one when they begin at once on an empty folder', async () => {
    const folder = newDataFolder()
    const holders = [1, 2].map(() => startHolder(folder, 'hold', { wrapper: inContainer }))
    const outcomes = await Promise.all(
      holders.map((holder) => holder.waitFor(({ ready, problem }) => ready === true || problem !== undefined)),
    )
    expect(outcomes.filter(({ ready }) => ready)).toHaveLength(1)
    expect(outcomes.map(({ problem }) => problem).filter(Boolean)).toEqual(['boot.used_elsewhere'])
    for (const holder of holders) await holder.kill()
  })

  it('are refused while a server lives in the other one whose owner was killed there', async () => {
    const folder = newDataFolder()
    const holder = startHolder(folder, 'hold', { wrapper: inContainer })
    await holder.waitFor((line) => line.ready === true)
    // The owner's number as it is seen from here; the container itself and the server in it go on.
    const command = `^${process.execPath} .*hold-server.ts ${folder} `
    const { stdout } = spawnSync('pgrep', ['-f', command], { encoding: 'utf8' })
    process.kill(Number(stdout), 'SIGKILL')
    await pause(200)
    expect(await problemOf(folder)).toEqual(refused)
    await holder.kill()
    await (await openEmbedded({ dataFolder: folder })).stop()
  })
})

describe('a data folder on its own machine', () => {
  it('opens at once after its container was killed as a whole', async ({ skip }) => {
    if (!mayMakeContainers) skip('needs the right to make a namespace')
    const folder = newDataFolder()
    const holder = startHolder(folder, 'hold', { wrapper: container })
    await holder.waitFor((line) => line.ready === true)
    holder.child.kill('SIGKILL')
    await once(holder.child, 'close')
    const server = await openEmbedded({ dataFolder: folder })
    expect(server.adopted).toBe(false)
    await server.stop()
  })
})
