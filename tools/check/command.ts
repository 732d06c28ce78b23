import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Verdict } from './step.ts'

const root = join(import.meta.dirname, '../..')

/** Runs a program of node_modules with this Node; it passes when it ends with 0. Its output is shown only when it does not. */
export async function runPackage(script: string, ...args: string[]): Promise<Verdict> {
  const { code, output } = await run(process.execPath, [join(root, 'node_modules', script), ...args])
  return {
    passed: code === 0,
    summary: code === 0 ? '' : `ended with ${code}`,
    output: code === 0 ? '' : output.trim(),
  }
}

function run(command: string, args: readonly string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    const parts: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => parts.push(part))
    child.stderr.on('data', (part: Buffer) => parts.push(part))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output: Buffer.concat(parts).toString('utf8') }))
  })
}
