import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { BootFailure } from '#platform/config/boot-failure.ts'
import { nobody, serverAccount } from './account.ts'
import type { Binaries } from './binaries.ts'
import { fsyncFolder, giveTree } from './durable.ts'
import type { FolderLock } from './folder-lock.ts'
import { isRunning, waitUntil } from './process-state.ts'
import { initdbOptions } from './settings.ts'
import { spawnAs } from './spawn-as.ts'

const orphanPatienceMs = 5_000

const draftName = /^postgres\.new-(\d+)-/

/**
 * Makes the cluster folder when there is none. All work happens in a draft folder beside it, which gets its name when
 * everything is on the disk: a start that was cut off leaves a draft, never half a cluster.
 *
 * @throws BootFailure when the folder holds another major version, or something that is no cluster
 */
export async function ensureCluster(
  clusterFolder: string,
  binaries: Binaries,
  { descriptor }: FolderLock,
): Promise<void> {
  await removeLeftDrafts(dirname(clusterFolder))
  if (existsSync(clusterFolder)) return checkMajor(clusterFolder, binaries.major)
  const parent = dirname(clusterFolder)
  const draft = mkdtempSync(join(parent, `postgres.new-${process.pid}-`))
  try {
    await runInitdb(draft, binaries, descriptor)
    const account = serverAccount(clusterFolder)
    if (account) giveTree(draft, account)
    fsyncFolder(draft)
    renameSync(draft, clusterFolder)
    fsyncFolder(parent)
  } catch (error) {
    await removeDraft(draft)
    // Two starts at once: the other one finished first, and a folder that holds files cannot be renamed away.
    if (existsSync(join(clusterFolder, 'PG_VERSION'))) return
    throw error
  }
}

function checkMajor(clusterFolder: string, expected: string): void {
  const versionFile = join(clusterFolder, 'PG_VERSION')
  if (!existsSync(versionFile)) throw new BootFailure('boot.folder_not_a_cluster', { folder: clusterFolder })
  const found = readFileSync(versionFile, 'utf8').trim()
  if (found !== expected) throw new BootFailure('boot.other_postgres_major', { folder: clusterFolder, found, expected })
}

/** Drafts carry the number of the process that made them; one that still runs may be at work. */
async function removeLeftDrafts(parent: string): Promise<void> {
  for (const name of readdirSync(parent)) {
    const maker = draftName.exec(name)?.[1]
    if (maker === undefined || (Number(maker) !== process.pid && isRunning(Number(maker)))) continue
    await removeDraft(join(parent, name))
  }
}

/** An initdb whose parent was killed goes on for a moment and may put files where we have just removed them. */
async function removeDraft(draft: string): Promise<void> {
  await waitUntil(() => {
    try {
      rmSync(draft, { recursive: true, force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error
    }
    return !existsSync(draft)
  }, orphanPatienceMs)
}

async function runInitdb(draft: string, binaries: Binaries, lock: number | undefined): Promise<void> {
  const account = serverAccount(draft) && nobody
  if (account) chownSync(draft, account.uid, account.gid)
  const child = spawnAs({ program: binaries.initdb, folder: draft, args: initdbOptions, account, output: 'pipe', lock })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw initdbFailure(draft, output)
}

function initdbFailure(draft: string, output: string): BootFailure {
  if (/No space left on device|Disk quota exceeded/.test(output)) {
    return new BootFailure('boot.disk_full', { folder: dirname(draft) })
  }
  const lastLine =
    output.split('\n').findLast((line) => /error|fatal|could not/i.test(line)) ?? output.trim().slice(-200)
  return new BootFailure('boot.postgres_failed', { log: 'initdb', lastLine: lastLine.trim() })
}
