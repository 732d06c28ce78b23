import { createHash } from 'node:crypto'
import { lstatSync } from 'node:fs'

/** The operating system's user and group a child process runs as. */
export type Account = { readonly uid: number; readonly gid: number }

/**
 * PostgreSQL refuses to run as root. 65534 (nobody) is shared with other services, which could then read the data; so
 * each data folder gets a number of its own, from the range that neither distributions nor systemd give away
 * (60578–61183, see systemd's UIDS-GIDS) and that fits into the 16 bits of a container's user map.
 */
const firstOwnUid = 60_578
const lastOwnUid = 61_183

/** initdb looks its user up in the user database, where our own number has no entry; nobody has one everywhere. */
export const nobody: Account = { uid: 65_534, gid: 65_534 }

/**
 * Who the server of a data folder runs as.
 * @returns nothing when we are an ordinary user: then it runs as we do
 */
export function serverAccount(clusterFolder: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const found = lstatSync(clusterFolder, { throwIfNoEntry: false })
  // A folder that an ordinary user made stays usable for that user.
  if (found && found.uid !== 0) return { uid: found.uid, gid: found.gid }
  const hash = createHash('sha256').update(clusterFolder).digest().readUInt32BE()
  const own = firstOwnUid + (hash % (lastOwnUid - firstOwnUid + 1))
  return { uid: own, gid: own }
}
