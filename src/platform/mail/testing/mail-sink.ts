import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export type SunkLetter = {
  readonly from: string
  readonly to: readonly string[]
  /** As it came over the wire, headers and all. */
  readonly raw: string
  /** Whether the connection was encrypted. */
  readonly isSecret: boolean
}

export type MailSink = {
  readonly port: number
  readonly letters: readonly SunkLetter[]
  /** Waits until so many letters have come in all. */
  waitFor(count: number): Promise<SunkLetter>
  close(): Promise<void>
}

/** What the server says instead of taking a letter, such as 550; nothing for "it takes it". */
export type Answers = {
  readonly onRecipient?: (address: string) => number | undefined
  readonly onData?: (letter: SunkLetter) => number | undefined | Promise<number | undefined>
}

const refusal = (code: number): Error => Object.assign(new Error('not here'), { responseCode: code })

/** A real mail server on this machine that keeps what it gets. */
export async function startMailSink(
  { onRecipient, onData }: Answers = {},
  { port = 0, ...options }: SMTPServerOptions & { readonly port?: number } = {},
): Promise<MailSink> {
  const letters: SunkLetter[] = []
  const waiting = new Set<() => void>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: options.key ? [] : ['STARTTLS'],
    ...options,
    onRcptTo({ address }, _session, done) {
      const code = onRecipient?.(address)
      done(code === undefined ? null : refusal(code))
    },
    onData(stream, { envelope, secure }, done) {
      const take = async () => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address
        const to = envelope.rcptTo.map(({ address }) => address)
        const letter = { from, to, raw: await text(stream), isSecret: secure }
        const code = await onData?.(letter)
        if (code !== undefined) throw refusal(code)
        letters.push(letter)
        for (const look of waiting) look()
      }
      take().then(
        () => done(),
        (error: Error) => done(error),
      )
    },
  })
  server.on('error', () => undefined)
  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  return {
    port: (server.server.address() as AddressInfo).port,
    letters,
    waitFor(count) {
      const { promise, resolve } = Promise.withResolvers<SunkLetter>()
      const look = () => {
        const last = letters.at(count - 1)
        if (last) resolve(last)
      }
      waiting.add(look)
      look()
      return promise.finally(() => waiting.delete(look))
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** The text part of a letter in the words it was written in. */
export function textOf({ raw }: SunkLetter): string {
  const parts = raw.split(/\r\n--[^\r\n]+\r\n/).slice(1)
  const plain = parts.find((part) => /^content-type: text\/plain/im.test(part)) ?? raw
  const [head = '', ...body] = plain.split('\r\n\r\n')
  const content = body.join('\r\n\r\n')
  if (/base64/i.test(head)) return Buffer.from(content, 'base64').toString()
  return Buffer.from(
    content
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString()
}
