import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'

export type Program = {
  readonly child: ReturnType<typeof spawnProgram>
  /** Everything printed so far, both streams. */
  output(): string
  waitForText(pattern: RegExp): Promise<RegExpExecArray>
  /** Exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>
}

const program = fileURLToPath(new URL('../start.ts', import.meta.url))

export const demoProgram = fileURLToPath(new URL('../demo.ts', import.meta.url))

/** The same program with jobs that count what they did. */
export const countingProgram = fileURLToPath(new URL('./counting-zona.ts', import.meta.url))

function spawnProgram(environment: Readonly<Record<string, string>>, command: readonly string[]) {
  return spawn(process.execPath, command, {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      PATH: '/usr/bin:/bin',
      NODE_ENV: 'production',
      PORT: '0',
      LOG_LEVEL: 'error',
      LANG: 'id_ID',
      ...environment,
    },
  })
}

/** Starts src/main/start.ts, or another program like it, as a process of its own, as the bootstrap does. */
export function startProgram(
  environment: Readonly<Record<string, string>>,
  file = program,
  args: readonly string[] = [],
): Program {
  const child = spawnProgram(environment, [file, ...args])
  let text = ''
  const waiting = new Set<() => void>()
  const streams = [child.stdout, child.stderr].filter((stream) => stream !== null)
  for (const stream of streams) {
    stream.setEncoding('utf8').on('data', (part: string) => {
      text += part
      for (const look of waiting) look()
    })
  }
  // Not `close`: that one never comes when the test cuts the IPC channel.
  const exit = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>
  const ended = Promise.all([exit, ...streams.map((stream) => finished(stream))]).then(
    ([[code, signal]]) => code ?? signal,
  )
  return {
    child,
    ended,
    output: () => text,
    async waitForText(pattern) {
      const { promise, resolve, reject } = Promise.withResolvers<RegExpExecArray>()
      const look = () => {
        const found = pattern.exec(text)
        if (found) resolve(found)
      }
      waiting.add(look)
      look()
      void ended.then((code) => reject(new Error(`ended with ${code} before ${pattern}: ${text}`)))
      return promise.finally(() => waiting.delete(look))
    },
  }
}
