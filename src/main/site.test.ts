import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { RouterContextProvider } from 'react-router'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { logContext } from '#platform/http/context.ts'
import { createLog } from '#platform/log/index.ts'
import { createMetrics } from '#platform/metrics/index.ts'
import { type Site, siteApp } from './site.ts'

let clientFolder = ''

beforeAll(async () => {
  clientFolder = await mkdtemp(join(tmpdir(), 'zona-site-'))
  await writeFile(join(clientFolder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
})

afterAll(() => rm(clientFolder, { recursive: true }))

const env = { incoming: { socket: { remoteAddress: '127.0.0.1' } } }
const fromPage = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' }

function site(changes: Partial<Site> = {}) {
  return siteApp({
    clientFolder,
    stylesheet: '/assets/styles.css',
    baseUrl: undefined,
    trustProxy: false,
    log: createLog('silent'),
    watched,
    patternOf: () => '/unit/:unitId',
    isStopping: () => false,
    render: async (request) => new Response(`page ${new URL(request.url).pathname} ${(await request.text()).length}`),
    ...changes,
  })
}

const metrics = createMetrics()
const checks = { database: 'ok', migrations: 'ok', files: 'ok' } as const
const watched = { metrics, metricsToken: undefined, readiness: async () => ({ status: 'ready', checks }) as const }

const metricsOf = async (app: ReturnType<typeof site>) =>
  (await ask(app, '/metrics', { headers: { host: 'localhost' } })).text()

const ask = (app: ReturnType<typeof site>, path: string, init: RequestInit = {}) =>
  app.request(`http://localhost${path}`, init, env)

describe('siteApp', () => {
  it('puts the security headers and a request number on every answer, failures too', async () => {
    const app = site({ render: () => Promise.reject(new Error('broken')) })
    for (const path of ['/masuk', '/healthz', '/favicon.svg', '/assets/gone.js']) {
      const { headers } = await ask(app, path)
      expect(headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'")
      expect(headers.get('x-content-type-options'), path).toBe('nosniff')
      expect(headers.get('x-request-id'), path).toMatch(/^[0-9a-f-]{36}$/)
    }
  })

  it('keeps pages out of every cache', async () => {
    const answer = await ask(site(), '/unit/1')
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
  })

  it('refuses a change that no page of ours asked for, and says so in the language of the person', async () => {
    const foreign = { method: 'POST', headers: { 'sec-fetch-site': 'cross-site', 'accept-language': 'en' } }
    const answer = await ask(site(), '/keluar', foreign)
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('did not come from a page of Zona')
  })

  it('lets the forms of its own pages through', async () => {
    const answer = await ask(site(), '/masuk', { method: 'POST', headers: fromPage, body: 'a=b' })
    expect(await answer.text()).toBe('page /masuk 3')
  })

  it.each([
    ['PUT', 'application/x-www-form-urlencoded'],
    ['DELETE', 'application/x-www-form-urlencoded'],
    ['POST', 'application/json'],
    ['POST', 'text/plain'],
  ])('refuses what is no form even from its own pages: %s %s', async (method, type) => {
    const headers = { ...fromPage, 'content-type': type }
    expect((await ask(site(), '/masuk', { method, headers, body: 'a=b' })).status).toBe(403)
  })

  it('refuses a form above 1 MB with the limit in the sentence', async () => {
    const answer = await ask(site(), '/masuk', { method: 'POST', headers: fromPage, body: 'x'.repeat(1_048_577) })
    expect(answer.status).toBe(413)
    expect(await answer.text()).toContain('Batas kiriman di halaman ini 1 MB.')
  })

  it('takes a file of 25 MB where files are taken', async () => {
    const body = 'x'.repeat(25 * 1024 * 1024)
    const answer = await ask(site(), '/unit/1/rencana/impor', { method: 'POST', headers: fromPage, body })
    expect(answer.status).toBe(200)
  })

  it('answers a bug with a page, the request number and no stack trace', async () => {
    const answer = await ask(site({ render: () => Promise.reject(new Error('secret detail')) }), '/unit/1')
    const text = await answer.text()
    expect(answer.status).toBe(500)
    expect(text).toContain(answer.headers.get('x-request-id') ?? 'missing')
    expect(text).not.toMatch(/secret detail|at .*\.ts/)
  })

  it("replaces the router's last resort by our page", async () => {
    const bare = async () =>
      new Response('Unexpected Server Error', { status: 500, headers: { 'Content-Type': 'text/plain' } })
    const answer = await ask(site({ render: bare }), '/unit/1')
    expect(answer.status).toBe(500)
    expect(await answer.text()).toContain('Ada yang rusak di pihak kami')
  })

  it.each([
    [404, 'null', 404, 'Halaman tidak ditemukan'],
    [403, '{"reason":"role"}', 403, 'Bukan bagian peran Anda'],
    [400, 'null', 403, 'Permintaan ditolak'],
    [405, '{"message":"Unexpected Server Error"}', 403, 'Permintaan ditolak'],
    [500, '{"message":"Unexpected Server Error"}', 500, 'Ada yang rusak di pihak kami'],
  ])('answers a failing act or file (%d %s) with a page', async (status, body, shown, title) => {
    const bare = async () =>
      new Response(body, { status, headers: { 'Content-Type': 'application/json; charset=utf-8' } })
    const answer = await ask(site({ render: bare }), '/unit/1/asli')
    expect(answer.status).toBe(shown)
    expect(answer.headers.get('content-type')).toContain('text/html')
    const text = await answer.text()
    expect(text).toContain(`<h1>${title}</h1>`)
    expect(text).not.toContain('Unexpected')
  })

  it('leaves failing answers alone that are for scripts or are pages already', async () => {
    for (const type of ['text/x-script', 'text/html; charset=utf-8', 'application/problem+json']) {
      const render = async () => new Response('as it is', { status: 404, headers: { 'Content-Type': type } })
      expect(await (await ask(site({ render }), '/unit/1.data')).text()).toBe('as it is')
    }
  })

  it('is alive while it cannot do its work, and says in one word what is missing', async () => {
    const away = { ...checks, database: 'away', migrations: 'unknown' } as const
    const readiness = async () => ({ status: 'unready', checks: away }) as const
    const app = site({ watched: { ...watched, readiness } })
    expect((await ask(app, '/healthz')).status).toBe(200)
    const answer = await ask(app, '/readyz')
    expect(answer.status).toBe(503)
    expect(await answer.json()).toEqual({ status: 'unready', checks: away })
    expect((await ask(site(), '/readyz')).status).toBe(200)
  })

  it('counts requests by the pattern of the address, never by the address', async () => {
    const app = site()
    await ask(app, '/unit/3f2c1d1e-9a4b-4c1d-8e2f-0a1b2c3d4e5f?nama=siti')
    await ask(app, '/assets/gone-1234.js')
    const text = await metricsOf(app)
    expect(text).toMatch(/zona_http_request_seconds_count\{method="GET",route="\/unit\/:unitId",status="200"\} \d/)
    expect(text).toMatch(/route="\/assets\/\*",status="404"/)
    expect(text).not.toMatch(/3f2c1d1e|siti|gone/)
  })

  it('has no metrics for strangers: the address leads to a page like any other', async () => {
    const headers = { host: 'localhost', 'x-forwarded-for': '10.0.0.9' }
    expect(await (await ask(site(), '/metrics', { headers })).text()).toBe('page /metrics 0')
  })

  it('takes over the request number of a proxy that it trusts, on failure pages and in the log', async () => {
    const lines: string[] = []
    const log = createLog('info', { write: (line) => lines.push(line) })
    const render: Site['render'] = async (_request, fill) => {
      const context = new RouterContextProvider()
      fill(context)
      context.get(logContext).warn('from a page')
      throw new Error('broken')
    }
    const id = '4bf92f3577b34da6a3ce929d0e0e4736'
    const answer = await ask(site({ log, render, trustProxy: true }), '/unit/1', { headers: { 'x-request-id': id } })
    expect(answer.headers.get('x-request-id')).toBe(id)
    expect(await answer.text()).toContain(id)
    expect(lines).toHaveLength(3)
    expect(lines.map((line) => JSON.parse(line).requestId)).toEqual([id, id, id])
    const untrusted = await ask(site(), '/unit/1', { headers: { 'x-request-id': id } })
    expect(untrusted.headers.get('x-request-id')).not.toBe(id)
  })

  it('asks whoever is connected to come back elsewhere once it is to stop', async () => {
    expect((await ask(site(), '/masuk')).headers.get('connection')).toBeNull()
    expect((await ask(site({ isStopping: () => true }), '/masuk')).headers.get('connection')).toBe('close')
  })

  it('counts reports of the browser about the content security policy', async () => {
    const app = site()
    const body = JSON.stringify({ 'csp-report': { 'effective-directive': 'style-src-elem', 'blocked-uri': 'inline' } })
    const report = await ask(app, '/csp', {
      method: 'POST',
      headers: { 'content-type': 'application/csp-report' },
      body,
    })
    expect(report.status).toBe(204)
    expect(await metricsOf(app)).toContain('zona_csp_reports_total 1')
  })

  it('hands out files and does not render for a file that is gone', async () => {
    const app = site()
    expect((await ask(app, '/favicon.svg')).headers.get('content-type')).toContain('image/svg+xml')
    expect((await ask(app, '/assets/old-1234.js')).status).toBe(404)
    expect((await ask(app, '/assets/..%2f..%2fpackage.json')).status).toBe(404)
  })

  it('serves https headers when the proxy says so', async () => {
    const app = site({ trustProxy: true })
    const answer = await ask(app, '/masuk', { headers: { 'x-forwarded-proto': 'https' } })
    expect(answer.headers.get('strict-transport-security')).toContain('max-age=')
  })
})
