import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { findNode24 } from './node24.mjs'
import { root } from './paths.mjs'

/** One Ctrl-C arrives up to three times: from the terminal, from npm, from us. Repeats within this time are the same. */
const samePressMs = 500

/**
 * Runs a command under Node 24 and ends as it ends. The first Ctrl-C or SIGTERM is passed on so that the program can
 * finish its work, the second is passed on and makes it hurry, the third kills it.
 *
 * @param {string[]} args arguments for Node: the file, then its own
 * @param {{ cwd?: string, env?: Record<string, string>, bound?: boolean }} [options] `bound`: the program learns of our
 *   death by its IPC channel (`disconnect`), so that a killed `npm start` leaves no server behind
 */
export function runUnderNode24(args, { cwd = root, env = {}, bound = false } = {}) {
  const node = findNode24()
  const child = spawn(node, args, {
    cwd,
    stdio: bound ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit',
    env: { ...process.env, PATH: `${dirname(node)}:${process.env.PATH ?? ''}`, ...env },
  })
  passSignals(child)
  if (bound) followParent(child)
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => {
    if (signal) {
      process.removeAllListeners(signal)
      process.kill(process.pid, signal)
    } else process.exit(code ?? 1)
  })
}

function passSignals(child) {
  let presses = 0
  let last = 0
  const pass = (signal) => {
    const now = Date.now()
    if (now - last < samePressMs) return
    last = now
    presses += 1
    child.kill(presses > 2 ? 'SIGKILL' : signal)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass)
}

/** npm itself may be killed without a chance to tell us; then one of our parents is another process, and we stop, too. */
function followParent(child) {
  if (!process.env.npm_lifecycle_event) return
  const before = ancestors()
  const watch = setInterval(() => {
    if (ancestors() === before) return
    clearInterval(watch)
    child.kill('SIGTERM')
  }, 1000)
  watch.unref()
}

/** Our parent and its parent: npm starts a shell, and the shell starts us. */
function ancestors() {
  try {
    // See proc(5): the name in brackets may hold anything, the parent is the second field after it.
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8')
    return `${process.ppid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]}`
  } catch {
    return String(process.ppid)
  }
}
