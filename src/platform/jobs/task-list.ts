import type { TaskList } from 'graphile-worker'
import type { Log } from '#platform/log/index.ts'
import type { RegisteredJob } from './job.ts'

export type JobOutcome = { readonly job: string; readonly failed: boolean; readonly seconds: number }

type Jobs<Deps> = {
  readonly jobs: readonly RegisteredJob<Deps>[]
  readonly deps: Deps
  readonly log: Log
  readonly onJob?: (outcome: JobOutcome) => void
}

const forever = (): Promise<never> => new Promise(() => undefined)

const milliseconds = 1_000

/**
 * Our jobs as the queue calls them. A failure is logged here, because the queue would log its message as it is.
 * @param isGivenBack whether running jobs were given back: what they come to is nothing to the queue any more
 */
export function taskListOf<Deps>({ jobs, deps, log, onJob }: Jobs<Deps>, isGivenBack: () => boolean): TaskList {
  const tasks: TaskList = {}
  for (const { name, run } of jobs) {
    tasks[name] = async (payload, helpers) => {
      const began = performance.now()
      const tell = (failed: boolean) =>
        onJob?.({ job: name, failed, seconds: (performance.now() - began) / milliseconds })
      try {
        const isLastTry = helpers.job.attempts >= helpers.job.max_attempts
        await run(payload, { deps, signal: helpers.abortSignal ?? new AbortController().signal, isLastTry })
        if (isGivenBack()) await forever()
        tell(false)
      } catch (err) {
        if (isGivenBack()) await forever()
        tell(true)
        log.error({ err, job: name, jobId: helpers.job.id, attempt: helpers.job.attempts }, 'job failed')
        throw err
      }
    }
  }
  return tasks
}
