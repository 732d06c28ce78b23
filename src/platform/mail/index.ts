import type { MailConfig } from '#platform/config/index.ts'
import type { Letter, MailOutcome } from './letter.ts'
import { openSmtp } from './smtp.ts'

export type Mail = {
  /** Address of Zona, for links in letters. */
  readonly baseUrl: string
  /** Hands the letter over to the mail server and waits for its word; some 30 seconds at most. */
  send(letter: Letter): Promise<MailOutcome>
}

/** The one door of mail; null when mail is off. Nothing is connected before the first letter. */
export const openMail = (config: MailConfig | undefined, patienceMs?: number): Mail | null =>
  config ? { baseUrl: config.baseUrl, send: openSmtp(config, patienceMs) } : null
