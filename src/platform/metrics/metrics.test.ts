import { describe, expect, it } from 'vitest'
import { createMetrics } from './index.ts'

describe('createMetrics', () => {
  it('tells what was counted, and how the process does', async () => {
    const metrics = createMetrics()
    metrics.countRequest({ method: 'GET', route: '/unit/:unitId', status: 200, seconds: 0.03 })
    metrics.countSignIn('password', 'wrong')
    metrics.countJob({ job: 'a.b', failed: true, seconds: 2 })
    metrics.countCspReport()
    metrics.watchPool({ totalCount: 5, idleCount: 3, waitingCount: 1 })
    metrics.watchJobs(async () => [{ job: 'a.b', waiting: 4, failed: 1 }])
    const text = await metrics.text()
    for (const line of [
      'zona_http_request_seconds_bucket{le="0.05",method="GET",route="/unit/:unitId",status="200"} 1',
      'zona_sign_ins_total{way="password",outcome="wrong"} 1',
      'zona_job_seconds_count{job="a.b",outcome="failed"} 1',
      'zona_csp_reports_total 1',
      'zona_database_connections{state="busy"} 2',
      'zona_jobs{job="a.b",state="waiting"} 4',
      'zona_jobs{job="a.b",state="failed"} 1',
    ]) {
      expect(text).toContain(line)
    }
    expect(text).toMatch(/nodejs_eventloop_lag_seconds \d/)
    expect(text).toMatch(/process_resident_memory_bytes \d{6,}/)
  })

  it('keeps methods to a few, whatever strangers send', async () => {
    const metrics = createMetrics()
    for (const method of ['BREW', 'X'.repeat(50)]) metrics.countRequest({ method, route: '*', status: 403, seconds: 0 })
    const text = await metrics.text()
    expect(text).toContain('zona_http_request_seconds_count{method="other",route="*",status="403"} 2')
    expect(text).not.toContain('BREW')
  })

  it('answers while the queue cannot be asked', async () => {
    const metrics = createMetrics()
    metrics.watchJobs(() => Promise.reject(new Error('away')))
    expect(await metrics.text()).toContain('process_cpu_seconds_total')
  })
})
