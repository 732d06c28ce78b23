import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export type Program = {
  readonly url: string
  readonly setUpUrl: string | null
  /** Milliseconds from the start of the process until it said that it is ready. */
  readonly startMs: number
  /** Resident memory of the program itself, in MB; null where the system does not tell. */
  residentMegabytes(): number | null
  stop(): Promise<void>
}

const PATIENCE_MS = 60_000

/** Zona as `npm start` runs it once everything is built, on a data folder of its own. */
export async function startProgram(dataFolder: string): Promise<Program> {
  const began = performance.now()
  const child = spawn(process.execPath, [fileURLToPath(new URL('../../../src/main/start.ts', import.meta.url))], {
    env: { NODE_ENV: 'production', PORT: '0', DATA_DIR: dataFolder, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let printed = ''
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      const ready = printed.includes('Ctrl-C') && /https?:\/\/localhost:\d+(?=\s)/.exec(printed)?.[0]
      if (ready) resolve(ready)
    })
    child.once('exit', (code) => reject(new Error(`Zona ended with ${code}: ${printed}`)))
    setTimeout(() => reject(new Error(`not ready after ${PATIENCE_MS} ms: ${printed}`)), PATIENCE_MS).unref()
  })
  return {
    url,
    setUpUrl: /https?:\S+\/siapkan\/\S+/.exec(printed)?.[0] ?? null,
    startMs: performance.now() - began,
    residentMegabytes: () => residentOf(child.pid),
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

function residentOf(pid: number | undefined): number | null {
  try {
    const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? null : Number(kilobytes) / 1024
  } catch {
    return null
  }
}
