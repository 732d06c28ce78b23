import type { ZodType } from 'zod'

/** Name and payload of a job; what both sides, the one who asks and the one who does, must agree on. */
export type Job<Payload> = {
  /** `module.verb`, e.g. `organization.delete_ended_sessions`. */
  readonly name: string
  readonly payload: ZodType<Payload>
}

/** What a job runs with. */
export type JobContext<Deps> = {
  readonly deps: Deps
  /** Comes when the process wants to end. */
  readonly signal: AbortSignal
  /** An error now is the end: the queue will not try this job again. */
  readonly isLastTry: boolean
}

export type RegisteredJob<Deps> = {
  readonly name: string
  /** Reads the payload as it was stored and does the work; an error makes the queue try again later. */
  readonly run: (payload: unknown, context: JobContext<Deps>) => Promise<void>
  /** Five fields of cron in UTC, for jobs that come by themselves. */
  readonly cron?: string
  /** When every copy was off at the hour of the cron, it is done at the next start, within a day. */
  readonly catchUp?: true
}

/** Joins a job with its handler; handlers are lazy, so that a web process does not load them. */
export function registerJob<Payload, Deps>(
  job: Job<Payload>,
  handler: (payload: Payload, context: JobContext<Deps>) => Promise<void>,
  options: { readonly cron?: string; readonly catchUp?: true } = {},
): RegisteredJob<Deps> {
  return {
    name: job.name,
    run: async (payload, context) => handler(job.payload.parse(payload ?? {}), context),
    ...options,
  }
}
