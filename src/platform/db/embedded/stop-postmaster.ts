import { isRunning, waitUntil } from './process-state.ts'

const fastShutdownMs = 15_000
const immediateShutdownMs = 5_000

/** Ends the server: open transactions are rolled back, everything committed is on the disk (a "fast shutdown"). */
export async function stopPostmaster(pid: number): Promise<void> {
  const signal = (name: NodeJS.Signals) => {
    try {
      process.kill(pid, name)
    } catch {
      // It has ended by itself.
    }
  }
  signal('SIGINT')
  if (await waitUntil(() => !isRunning(pid), fastShutdownMs)) return
  // Too slow a disk, or the request fell into a recovery, which may swallow it (seen with 18.4): end without a checkpoint;
  // the next start replays the log.
  signal('SIGQUIT')
  if (await waitUntil(() => !isRunning(pid), immediateShutdownMs)) return
  signal('SIGKILL')
}
