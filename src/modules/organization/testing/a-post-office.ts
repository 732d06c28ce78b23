import { afterAll } from 'vitest'
import type { Db } from '#platform/db/index.ts'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import type { TestDatabase } from '#platform/db/testing/test-database.ts'
import { type Mail, openMail } from '#platform/mail/index.ts'
import { type MailSink, type SunkLetter, startMailSink, textOf } from '#platform/mail/testing/mail-sink.ts'
import { sendLinkLetter } from '../use-cases/send-link-letter.ts'

const from = { name: 'Zona', address: 'zona@contoh.go.id' }
const baseUrl = 'https://zona.contoh.go.id'

/** The link in a letter, without the address of Zona. */
export const tokenIn = (letter: SunkLetter | undefined): string =>
  (letter && /\/(?:undangan|atur-ulang)\/([\w-]{43})/.exec(textOf(letter))?.[1]) ?? ''

/** A real mail server and the letters that wait in the queue of a test's database, sent one by one without a worker. */
export const aPostOffice = async (database: TestDatabase) => {
  const { db }: { db: Db } = database
  const ask = await asOwner(database)
  /** What the server says to the next letters; nothing: it takes them. */
  const answers: { recipient?: number | undefined; data?: number | undefined } = {}
  const open = (port = 0) =>
    startMailSink({ onRecipient: () => answers.recipient, onData: () => answers.data }, { port })
  let sink: MailSink = await open()
  const { port } = sink
  afterAll(() => sink.close())
  const mail = openMail({ smtpUrl: `smtp://localhost:${port}`, from, baseUrl })
  const waitingIds = async (): Promise<string[]> => {
    const rows = await ask<{ payload: { letterId?: string } }>(
      'select payload from graphile_worker._private_jobs order by id',
    )
    return rows.flatMap(({ payload }) => payload.letterId ?? [])
  }
  const clearQueue = () => ask('delete from graphile_worker._private_jobs')
  return {
    ask,
    answers,
    mail,
    waitingIds,
    clearQueue,
    letters: () => sink.letters,
    waitFor: (count: number) => sink.waitFor(count),
    close: () => sink.close(),
    async reopen() {
      sink = await open(port)
    },
    /** What `asks` puts into the queue, taken out of it. */
    async idAfter(asks: () => Promise<unknown>): Promise<string> {
      await clearQueue()
      await asks()
      const [letterId = ''] = await waitingIds()
      await clearQueue()
      return letterId
    },
    send: (letterId: string, { isLastTry = false, by = mail }: { isLastTry?: boolean; by?: Mail | null } = {}) =>
      sendLinkLetter({ db, mail: by }, letterId, isLastTry),
    /** The actions in the log about a person, in order. */
    async recorded(personId: string): Promise<string[]> {
      const rows = await ask<{ action: string }>(
        'select action from audit.entry where subject_id = $1 order by entry_no',
        [personId],
      )
      return rows.map(({ action }) => action)
    },
  }
}
