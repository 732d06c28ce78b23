import { createServer } from 'node:net'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import fc from 'fast-check'
import type { SMTPServerOptions } from 'smtp-server'
import { afterEach, describe, expect, it } from 'vitest'
import { openMail } from './index.ts'
import type { Letter } from './letter.ts'
import { type MailSink, startMailSink, textOf } from './testing/mail-sink.ts'
import { certificate, key } from './testing/own-certificate.ts'

const opened: MailSink[] = []
const sinkOf = async (...given: Parameters<typeof startMailSink>): Promise<MailSink> => {
  const sink = await startMailSink(...given)
  opened.push(sink)
  return sink
}
afterEach(async () => {
  for (const sink of opened.splice(0)) await sink.close()
})

const letter: Letter = {
  to: 'ratna@contoh.go.id',
  subject: 'Undangan ke Zona',
  text: 'Buka tautan ini — sekali saja.\n',
  html: '<!doctype html><p>Buka tautan ini — sekali saja.</p>',
}

const mailTo = (smtpUrl: string, patienceMs?: number) => {
  const from = { name: 'Zona Kota Contoh', address: 'zona@contoh.go.id' }
  const mail = openMail({ smtpUrl, from, baseUrl: 'https://zona.contoh.go.id' }, patienceMs)
  if (!mail) throw new Error('mail is off')
  return mail
}
const through = (sink: MailSink, given: Partial<Letter> = {}, signIn = '') =>
  mailTo(`smtp://${signIn}localhost:${sink.port}`).send({ ...letter, ...given })

const headersOf = (raw: string): string[] => raw.slice(0, raw.indexOf('\r\n\r\n')).split(/\r\n(?![ \t])/)

describe('openMail', () => {
  it('is off without a server', () => {
    expect(openMail(undefined)).toBeNull()
  })

  it('hands over both parts of a letter, from the sender of the settings to one person', async () => {
    const sink = await sinkOf()
    expect(await through(sink)).toEqual({ sent: true })
    const [taken] = sink.letters
    expect([taken?.from, taken?.to]).toEqual(['zona@contoh.go.id', ['ratna@contoh.go.id']])
    expect(taken && textOf(taken)).toContain('Buka tautan ini — sekali saja.')
    const headers = headersOf(taken?.raw ?? '')
    expect(headers).toContain('From: Zona Kota Contoh <zona@contoh.go.id>')
    expect(headers).toContain('To: ratna@contoh.go.id')
    expect(headers).toContain('Subject: Undangan ke Zona')
    expect(headers).toContain('Auto-Submitted: auto-generated')
    expect(taken?.raw).toMatch(/Content-Type: text\/plain[\s\S]*Content-Type: text\/html/)
    expect(taken?.raw).not.toMatch(/nodemailer/i)
  })

  it('lets no subject and no address become a header or a second reader', async () => {
    const sink = await sinkOf()
    const piece = fc.constantFrom(
      '\r\n',
      '\n',
      '\r',
      '\u2028',
      '\0',
      'Bcc: x@evil.test',
      ':',
      ' ',
      'é',
      'undangan',
      ',',
      '<x@evil.test>',
    )
    const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''))
    await fc.assert(
      fc.asyncProperty(text, text, async (subject, address) => {
        const before = sink.letters.length
        await through(sink, { subject, to: `ratna${address}@contoh.go.id` })
        for (const taken of sink.letters.slice(before)) {
          expect(taken.to).toHaveLength(1)
          expect(taken.to[0]).not.toContain('evil')
          const names = headersOf(taken.raw).map((line) => line.slice(0, line.indexOf(':')))
          expect(names.filter((name) => /^bcc$/i.test(name))).toEqual([])
          expect(names.filter((name) => name === 'Subject').length).toBeLessThanOrEqual(1)
          expect(names.filter((name) => name === 'To')).toHaveLength(1)
        }
      }),
      { numRuns: 30 },
    )
    expect(sink.letters.length).toBeGreaterThan(0)
  })

  it('takes what is no plain address for one that nobody has, without asking the server', async () => {
    const mail = mailTo('smtp://localhost:1')
    for (const to of ['ratna', 'a@b.id, c@d.id', 'Ratna <a@b.id>', '"x y"@b.id', 'a@b.id\r\nRCPT TO:<c@d.id>', '']) {
      expect(await mail.send({ ...letter, to })).toMatchObject({ sent: false, problem: 'address', isFinal: true })
    }
  })

  it('tells what will not change from what may: 5xx is final, 4xx is not', async () => {
    const unknown = await sinkOf({ onRecipient: () => 550 })
    expect(await through(unknown)).toEqual({ sent: false, problem: 'address', isFinal: true, code: 550 })
    const refused = await sinkOf({ onData: () => 554 })
    expect(await through(refused)).toEqual({ sent: false, problem: 'refused', isFinal: true, code: 554 })
    const greylisted = await sinkOf({ onRecipient: () => 451 })
    expect(await through(greylisted)).toEqual({ sent: false, problem: 'busy', isFinal: false, code: 451 })
  })

  it('goes on when a server that was away is back', async () => {
    const first = await sinkOf()
    const mail = mailTo(`smtp://localhost:${first.port}`)
    await first.close()
    expect(await mail.send(letter)).toEqual({ sent: false, problem: 'unreachable', isFinal: false, code: undefined })
    const second = await sinkOf({}, { port: first.port })
    expect(await mail.send(letter)).toEqual({ sent: true })
    expect(second.letters).toHaveLength(1)
  })

  it('gives up on a server that says nothing', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1')
    await new Promise((resolve) => silent.once('listening', resolve))
    const address = silent.address()
    const port = typeof address === 'object' ? address?.port : 0
    const began = performance.now()
    const outcome = await mailTo(`smtp://127.0.0.1:${port}`, 300).send(letter)
    expect(outcome).toMatchObject({ sent: false, problem: 'unreachable', isFinal: false })
    expect(performance.now() - began).toBeLessThan(5_000)
    silent.close()
  })

  it('signs in where the settings say so, and calls a refusal what it is', async () => {
    const onAuth: SMTPServerOptions['onAuth'] = ({ username, password }, _session, done) =>
      username === 'zona@kantor' && password === 'p@ss:kata' ? done(null, { user: 'zona' }) : done(new Error('no'))
    const sink = await sinkOf({}, { authOptional: false, allowInsecureAuth: true, onAuth })
    expect(await through(sink, {}, 'zona%40kantor:p%40ss%3Akata@')).toEqual({ sent: true })
    expect(await through(sink, {}, 'zona%40kantor:salah@')).toMatchObject({
      problem: 'sign_in',
      isFinal: false,
      code: 535,
    })
    expect(await through(sink)).toMatchObject({ sent: false })
  })
})

describe('encryption', () => {
  afterEach(() => setDefaultCACertificates(getCACertificates('bundled')))

  it('is used where the server offers it, and a certificate that nobody vouches for ends the connection', async () => {
    const sink = await sinkOf({}, { key, cert: certificate })
    expect(await through(sink)).toMatchObject({ sent: false, problem: 'encryption', isFinal: false })
    expect(sink.letters).toEqual([])
    setDefaultCACertificates([...getCACertificates('bundled'), certificate])
    expect(await through(sink)).toEqual({ sent: true })
    expect(sink.letters[0]?.isSecret).toBe(true)
  })

  it('is demanded before a password leaves this machine', async () => {
    const onAuth: SMTPServerOptions['onAuth'] = (_auth, _session, done) => done(null, { user: 'zona' })
    const sink = await sinkOf({}, { allowInsecureAuth: true, onAuth })
    // The same server under an address that does not look like this machine.
    const elsewhere = mailTo(`smtp://zona:rahasia@[::ffff:127.0.0.1]:${sink.port}`)
    expect(await elsewhere.send(letter)).toMatchObject({ sent: false, problem: 'encryption', isFinal: false })
    expect(sink.letters).toEqual([])
  })

  it('is there from the first byte with smtps', async () => {
    const sink = await sinkOf({}, { key, cert: certificate, secure: true })
    setDefaultCACertificates([...getCACertificates('bundled'), certificate])
    expect(await mailTo(`smtps://localhost:${sink.port}`).send(letter)).toEqual({ sent: true })
    expect(sink.letters[0]?.isSecret).toBe(true)
  })
})
