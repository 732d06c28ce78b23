import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { findPostmaster } from '../postmaster-pid.ts'
import { stopPostmaster } from '../stop-postmaster.ts'

/** A data folder for one test; a server that the test left running in it is stopped at the end. */
export function newDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'zona-fault-'))
  onTestFinished(async () => {
    const left = findPostmaster(join(folder, 'postgres'))
    if (left) {
      await stopPostmaster(left.pid)
      rmSync(left.socketFolder, { recursive: true, force: true })
    }
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

/** Waits for a moment, chosen by the test from a seed: faults have to come at any time. */
export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
