import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import type { Account } from './account.ts'

export type ServerProgram = {
  readonly program: string
  /** The cluster folder; handed over as `-D`. */
  readonly folder: string
  readonly args: readonly string[]
  readonly account: Account | undefined
  /** Where output and errors go: a file descriptor, or `pipe`. */
  readonly output: number | 'pipe'
  /** Descriptor of the folder's lock, which the program and all it starts keep; see folder-lock.ts. */
  readonly lock: number | undefined
}

/**
 * Starts initdb or postgres on a cluster folder as another account.
 *
 * A data folder often lies where that account may not pass (/root, a person's home). So root opens the folder and hands
 * it over as descriptor 3: `/proc/self/fd/3` leads straight into it, past its parents, and holds in every process that
 * the server forks. Tried with initdb, start, recovery and reload; needs no capability and no user namespace.
 */
export function spawnAs({ program, folder, args, account, output, lock }: ServerProgram): ChildProcess {
  const byDescriptor = account !== undefined && process.platform === 'linux'
  const descriptor = byDescriptor ? openSync(folder, 'r') : undefined
  try {
    return spawn(program, ['-D', byDescriptor ? '/proc/self/fd/3' : folder, ...args], {
      ...(account ?? {}),
      // The own folder may be closed to the account, too.
      cwd: '/',
      // Own session: a Ctrl-C of the terminal must not stop the database before the requests that use it.
      detached: true,
      stdio: ['ignore', output, output, descriptor ?? 'ignore', lock ?? 'ignore'],
      env: { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
    })
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}
