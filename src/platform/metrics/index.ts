import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export type RequestSeen = {
  readonly method: string
  /** Pattern of the address, such as `/unit/:unitId`; never the address itself, which holds ids. */
  readonly route: string
  readonly status: number
  readonly seconds: number
}

/** How a try to sign in ended; `half`: the password was right, a second factor is asked for. */
export type SignInOutcome = 'ok' | 'half' | 'wrong' | 'throttled'

export type SignInWay = 'password' | 'second-factor' | 'passkey' | 'oidc'

export type JobSeen = { readonly job: string; readonly failed: boolean; readonly seconds: number }

export type PoolSizes = { readonly totalCount: number; readonly idleCount: number; readonly waitingCount: number }

export type JobsWaiting = { readonly job: string; readonly waiting: number; readonly failed: number }

/** What a copy of Zona counts about itself. No value names a person, and every label takes few values that we chose. */
export type Metrics = {
  countRequest(seen: RequestSeen): void
  countSignIn(way: SignInWay, outcome: SignInOutcome): void
  countCspReport(): void
  countJob(seen: JobSeen): void
  /** Shows the connections of a pool with each reading. */
  watchPool(pool: PoolSizes): void
  /** Asks for the jobs that wait with each reading. */
  watchJobs(count: () => Promise<readonly JobsWaiting[]>): void
  /** All values as Prometheus reads them. */
  text(): Promise<string>
  readonly contentType: string
}

const methods = new Set(['GET', 'HEAD', 'POST', 'OPTIONS'])
const requestBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60]
const jobBuckets = [0.01, 0.1, 1, 5, 30, 120, 600]

/** A set of values of its own, so that two copies in one process (tests) do not mix. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'zona_http_request_seconds',
    help: 'Requests by pattern of the address, and the time until the answer began.',
    labelNames: ['method', 'route', 'status'],
    buckets: requestBuckets,
    registers,
  })
  const signIns = new Counter({
    name: 'zona_sign_ins_total',
    help: 'Tries to sign in.',
    labelNames: ['way', 'outcome'],
    registers,
  })
  const cspReports = new Counter({
    name: 'zona_csp_reports_total',
    help: 'Violations of the content security policy that browsers reported.',
    registers,
  })
  const jobSeconds = new Histogram({
    name: 'zona_job_seconds',
    help: 'Jobs that ended in this copy.',
    labelNames: ['job', 'outcome'],
    buckets: jobBuckets,
    registers,
  })
  return {
    countRequest({ method, route, status, seconds }) {
      requests.observe({ method: methods.has(method) ? method : 'other', route, status: String(status) }, seconds)
    },
    countSignIn: (way, outcome) => signIns.inc({ way, outcome }),
    countCspReport: () => cspReports.inc(),
    countJob: ({ job, failed, seconds }) => jobSeconds.observe({ job, outcome: failed ? 'failed' : 'done' }, seconds),
    watchPool(pool) {
      new Gauge({
        name: 'zona_database_connections',
        help: 'Connections of the pool, and requests that wait for one.',
        labelNames: ['state'],
        registers,
        collect() {
          this.set({ state: 'busy' }, pool.totalCount - pool.idleCount)
          this.set({ state: 'idle' }, pool.idleCount)
          this.set({ state: 'waited-for' }, pool.waitingCount)
        },
      })
    },
    watchJobs(count) {
      new Gauge({
        name: 'zona_jobs',
        help: 'Jobs in the queue of all copies: waiting for a turn or another try, or given up.',
        labelNames: ['job', 'state'],
        registers,
        async collect() {
          // The other values are worth reading while the database is away.
          const jobs = await count().catch(() => [])
          this.reset()
          for (const { job, waiting, failed } of jobs) {
            this.set({ job, state: 'waiting' }, waiting)
            this.set({ job, state: 'failed' }, failed)
          }
        },
      })
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  }
}
