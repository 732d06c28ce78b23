import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export type HolderLine = {
  readonly ready?: true
  readonly pid?: number
  readonly adopted?: boolean
  readonly socketFolder?: string
  readonly written?: { readonly writer: number; readonly id: number }
  readonly problem?: string
  readonly values?: Readonly<Record<string, string>>
}

export type Holder = {
  readonly child: ChildProcess
  readonly lines: HolderLine[]
  /** The next line that the test looks for; rejects when the process ends first. */
  waitFor(isIt: (line: HolderLine) => boolean): Promise<HolderLine>
  kill(): Promise<void>
}

const program = fileURLToPath(new URL('hold-server.ts', import.meta.url))

type HolderOptions = {
  readonly uid?: number
  /** Puts a command before the process, such as one that gives it a container of its own. */
  readonly wrapper?: readonly string[]
}

/** Starts hold-server.ts as a process of its own, which a test may kill without mercy. */
export function startHolder(
  dataFolder: string,
  mode: 'hold' | 'write' | 'stop' = 'hold',
  { uid, wrapper = [] }: HolderOptions = {},
): Holder {
  const [command = process.execPath, ...args] = [...wrapper, process.execPath, program, dataFolder, mode]
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
  const ended = once(child, 'close')
  const lines: HolderLine[] = []
  const waiting = new Set<() => void>()
  const wake = () => {
    for (const look of waiting) look()
  }
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(JSON.parse(line) as HolderLine)
    wake()
  })
  return {
    child,
    lines,
    async waitFor(isIt) {
      const { promise, resolve, reject } = Promise.withResolvers<HolderLine>()
      const look = () => {
        const found = lines.find(isIt)
        if (found) resolve(found)
      }
      waiting.add(look)
      look()
      void ended.then(() => reject(new Error(`the process ended with ${child.exitCode ?? child.signalCode}`)))
      return promise.finally(() => waiting.delete(look))
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}
