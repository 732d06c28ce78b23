import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLog } from '#platform/log/index.ts'
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
    healthy: async () => true,
    render: async (request) => new Response(`page ${new URL(request.url).pathname} ${(await request.text()).length}`),
    ...changes,
  }).app
}

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

  it('tells the watcher when the database is away', async () => {
    expect((await ask(site(), '/healthz')).status).toBe(200)
    expect((await ask(site({ healthy: async () => false }), '/healthz')).status).toBe(503)
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
    expect(await (await ask(app, '/healthz')).json()).toEqual({ status: 'ok', cspReports: 1 })
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
