import { createTransport } from 'nodemailer'
import type { MailConfig } from '#platform/config/index.ts'
import type { Letter, MailOutcome, MailProblem } from './letter.ts'

const PATIENCE_MS = 10_000

const isHere = (host: string): boolean => /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(host)

/** One address and nothing else: no list, no name, no line end. A sign that only quotes would allow stays out, too. */
const PLAIN_ADDRESS = /^[^\s<>@,;:"()[\]\\\p{Cc}]{1,64}@[^\s<>@,;:"()[\]\\\p{Cc}]{1,255}$/u

const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()

/** A connection a letter: they are few, and none is left open for a server to cut. */
export const openSmtp = (
  { smtpUrl, from }: MailConfig,
  patienceMs = PATIENCE_MS,
): ((letter: Letter) => Promise<MailOutcome>) => {
  const { hostname, protocol, port, username, password } = new URL(smtpUrl)
  const secure = protocol === 'smtps:'
  const host = hostname.replace(/^\[|\]$/g, '')
  const transport = createTransport({
    host,
    port: Number(port || (secure ? 465 : 587)),
    secure,
    // STARTTLS is used wherever it is offered. A password must never travel without it, save within this machine.
    requireTLS: !secure && username !== '' && !isHere(hostname),
    ...(username !== '' && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs * 2,
    dnsTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
    tls: { minVersion: 'TLSv1.2' },
  })
  return async (letter) => {
    if (!PLAIN_ADDRESS.test(letter.to)) return failed('address', true)
    try {
      await transport.sendMail({
        from,
        to: { name: '', address: letter.to },
        envelope: { from: from.address, to: [letter.to] },
        subject: oneLine(letter.subject),
        text: letter.text,
        html: letter.html,
        headers: { 'Auto-Submitted': 'auto-generated' },
        xMailer: false,
      })
      return { sent: true }
    } catch (error) {
      return outcomeOf(error)
    }
  }
}

const failed = (problem: MailProblem, isFinal: boolean, code?: number): MailOutcome => ({
  sent: false,
  problem,
  isFinal,
  code,
})

/** What went wrong on the way to the server: the letter itself may be good. Anything else is a bug and thrown on. */
const ON_THE_WAY = new Set([
  'ECONNECTION',
  'ETIMEDOUT',
  'ESOCKET',
  'EDNS',
  'EPROTOCOL',
  'EENVELOPE',
  'EMESSAGE',
  'ESTREAM',
])

type SmtpError = {
  readonly code?: string
  readonly responseCode?: number
  readonly command?: string
  /** Of the socket, when that is where it broke. */
  readonly originalCode?: string
}

const isAboutTls = ({ code = '', originalCode = '' }: SmtpError): boolean =>
  /^(?:ETLS|EREQUIRETLS)$/.test(code) || /TLS|SSL|CERT|SIGNATURE|ISSUER/.test(originalCode)

const outcomeOf = (error: unknown): MailOutcome => {
  const failure = error as SmtpError
  const { code = '', responseCode, command = '' } = failure
  // A wrong password is mended in the settings, and the letters that waited then go out: never final.
  if (code === 'EAUTH' || code === 'ENOAUTH') return failed('sign_in', false, responseCode)
  if (isAboutTls(failure)) return failed('encryption', false, responseCode)
  if (responseCode !== undefined && responseCode >= 500) {
    return failed(/^RCPT/.test(command) ? 'address' : 'refused', true, responseCode)
  }
  if (responseCode !== undefined && responseCode >= 400) return failed('busy', false, responseCode)
  if (ON_THE_WAY.has(code)) return failed('unreachable', false)
  throw error
}
