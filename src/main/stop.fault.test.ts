import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { newDataFolder, pause } from '#platform/db/embedded/testing/data-folder.ts'
import { startProgram } from './testing/program.ts'

async function startReady(environment: Readonly<Record<string, string>> = {}) {
  const program = startProgram({ DATA_DIR: newDataFolder(), ...environment })
  onTestFinished(() => void program.child.kill('SIGKILL'))
  const [, url = ''] = await program.waitForText(/Zona siap di (http:\S+)/)
  return { ...program, url }
}

type Seen = { readonly status: number; readonly complete: boolean; readonly connection: string | undefined }

/** One request on a kept connection; null when no connection was to be had or it was closed before anything was answered. */
const ask = (url: string, agent: Agent): Promise<Seen | null> =>
  new Promise((resolve) => {
    const asked = request(url, { agent }, (answer) => {
      answer.resume()
      answer.on('close', () => {
        const { statusCode: status = 0, complete, headers } = answer
        resolve({ status, complete, connection: headers.connection })
      })
    })
    asked.on('error', () => resolve(null))
    asked.end()
  })

describe('a copy that is asked to stop', () => {
  it('says so on /readyz at once, tells connections to close, goes on for the delay, and ends well', async () => {
    const zona = await startReady({ STOP_DELAY: '1' })
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    expect(await ask(`${zona.url}/readyz`, agent)).toMatchObject({ status: 200, connection: 'keep-alive' })
    zona.child.kill('SIGTERM')
    await zona.waitForText(/sedang berhenti/)
    expect(await ask(`${zona.url}/readyz`, agent)).toMatchObject({ status: 503, connection: 'close' })
    expect(await ask(`${zona.url}/masuk`, agent)).toMatchObject({ status: 200, connection: 'close' })
    expect(await ask(`${zona.url}/healthz`, agent)).toMatchObject({ status: 200 })
    expect(await zona.ended).toBe(0)
    agent.destroy()
  })

  it('lets an upload in the middle finish, although it comes slowly', async () => {
    const zona = await startReady()
    const [link] = await zona.waitForText(/http:\S+\/siapkan\/\S+/)
    const { cookie, home } = await setUp(link, zona.url)
    const boundary = 'a-boundary-of-the-form'
    const rows = 'Langkah aksi yang panjang\n'.repeat(12_000)
    const body = Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="rencana.txt"\r\n\r\n${rows}\r\n--${boundary}--\r\n`,
    )
    const socket = connect(Number(new URL(zona.url).port), '127.0.0.1')
    socket.write(
      `POST ${home}/rencana/impor HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nCookie: ${cookie}\r\n` +
        `Content-Type: multipart/form-data; boundary=${boundary}\r\nContent-Length: ${body.length}\r\n\r\n`,
    )
    const step = Math.ceil(body.length / 4)
    socket.write(body.subarray(0, step))
    await pause(300)
    zona.child.kill('SIGTERM')
    await zona.waitForText(/sedang berhenti/)
    for (let sent = step; sent < body.length; sent += step) {
      await pause(300)
      socket.write(body.subarray(sent, sent + step))
    }
    const [answer] = (await once(socket, 'data')) as [Buffer]
    // Received as a whole and read: a plan of one sentence has no rows, which the page says.
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 (?:302|400|422)/)
    expect(answer.toString().toLowerCase()).toContain('connection: close')
    expect(await zona.ended).toBe(0)
  })

  it('cuts no answer off under load, and does not wait for connections on which nobody asks', async () => {
    const zona = await startReady()
    // A browser opens connections ahead of need.
    const idle = Array.from({ length: 5 }, () => connect(Number(new URL(zona.url).port), '127.0.0.1'))
    for (const socket of idle) socket.on('error', () => undefined)
    const seen: (Seen | null)[] = []
    const clients = Array.from({ length: 12 }, async () => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 })
      for (let refused = 0; refused < 3; ) {
        const answer = await ask(`${zona.url}/masuk`, agent)
        seen.push(answer)
        if (answer === null) refused += 1
      }
      agent.destroy()
    })
    await expect.poll(() => seen.length, { timeout: 20_000 }).toBeGreaterThan(100)
    zona.child.kill('SIGTERM')
    const began = performance.now()
    expect(await zona.ended).toBe(0)
    expect(performance.now() - began).toBeLessThan(5_000)
    await Promise.all(clients)
    const answers = seen.filter((answer) => answer !== null)
    expect(answers.filter(({ status, complete }) => status !== 200 || !complete)).toEqual([])
    for (const socket of idle) socket.destroy()
  })
})

/** The first person of a fresh Zona. */
async function setUp(link: string, origin: string): Promise<{ cookie: string; home: string }> {
  const form = {
    ...{ agencyName: 'Kota Contoh', unitName: 'Dinas Contoh', timeZone: 'Asia/Jakarta', isChair: 'on' },
    ...{ personName: 'Ratna Wulandari', login: 'ratna@contoh.go.id', password: 'kopi pahit di beranda' },
  }
  const body = new URLSearchParams(form)
  const answer = await fetch(link, { method: 'POST', body, headers: { Origin: origin }, redirect: 'manual' })
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  return { cookie, home: answer.headers.get('location') ?? '' }
}
