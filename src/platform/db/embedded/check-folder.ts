import { accessSync, constants, lstatSync } from 'node:fs'
import { BootFailure } from '#platform/config/boot-failure.ts'

/**
 * Checks what would fail later with a worse message: that we may write into the data folder, and that its cluster
 * belongs to us (root may use everybody's).
 */
export function checkFolder(dataFolder: string, clusterFolder: string): void {
  accessSync(dataFolder, constants.R_OK | constants.W_OK | constants.X_OK)
  const me = process.getuid?.()
  const owner = lstatSync(clusterFolder, { throwIfNoEntry: false })?.uid
  if (owner === undefined || me === undefined || me === 0 || owner === me) return
  throw new BootFailure('boot.data_of_other_user', { folder: dataFolder, owner: String(owner) })
}
