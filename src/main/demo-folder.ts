import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BootFailure } from '#platform/config/boot-failure.ts'
import { type DemoState, readDemoState } from '#platform/db/demo-marker.ts'
import { openEmbedded } from '#platform/db/embedded/embedded-server.ts'
import { prepareEmbedded, rolesFile } from '#platform/db/prepare-embedded.ts'

/** Its name says to a person what the folder is; its content, to the next start, how far the fill came. */
const MARK = 'ZONA-DEMO'

/** `new`: empty, to be filled. `filled`: by an earlier start. */
export type DemoFolder = 'new' | 'filled'

/**
 * Makes the folder of the demo ready. One that was not made by the demo is left alone, and so is one whose database holds
 * real people, whatever its name: before anything in it is opened for writing.
 *
 * @param wantsFresh throw the old fill away
 * @throws BootFailure `boot.demo_real_data`; `boot.second_copy` for a demo that runs
 */
export async function prepareDemoFolder(folder: string, wantsFresh: boolean): Promise<DemoFolder> {
  const entries = existsSync(folder) ? readdirSync(folder) : []
  if (entries.length > 0 && !entries.includes(MARK)) throw new BootFailure('boot.demo_real_data', { folder })
  if (entries.length > 0 && !wantsFresh && readMark(folder) === 'filled') return 'filled'
  if ((await stateOf(folder)) === 'real') throw new BootFailure('boot.demo_real_data', { folder })
  for (const entry of entries.filter((each) => each !== MARK)) rmSync(join(folder, entry), { recursive: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeMark(folder, 'being filled')
  return 'new'
}

export const noteThatFilled = (folder: string): void => writeMark(folder, 'filled')

const readMark = (folder: string): string => readFileSync(join(folder, MARK), 'utf8').trim()

const writeMark = (folder: string, text: 'being filled' | 'filled'): void =>
  writeFileSync(join(folder, MARK), `${text}\n`)

async function stateOf(dataFolder: string): Promise<DemoState> {
  if (!existsSync(join(dataFolder, 'postgres', 'PG_VERSION'))) return 'empty'
  const server = await openEmbedded({ dataFolder })
  try {
    return await readDemoState((await prepareEmbedded(server.socketFolder, rolesFile)).migrator)
  } finally {
    await server.stop()
  }
}
