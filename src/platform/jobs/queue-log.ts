import { Logger } from 'graphile-worker'
import type { Log } from '#platform/log/index.ts'

const levels = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const

/**
 * The queue's own messages in our log; payloads may name persons and stay out, so only the text is kept. That a job failed
 * is told by task-list.ts: the queue writes the error's message into its text.
 */
export function queueLog(log: Log): Logger {
  return new Logger((scope) => (level, message, meta) => {
    if (meta?.failure) return
    log[levels[level as keyof typeof levels] ?? 'debug']({ job: scope.taskIdentifier, jobId: scope.jobId }, message)
  })
}
