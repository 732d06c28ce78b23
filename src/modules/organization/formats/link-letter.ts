import { translate } from '#locales/translate.ts'
import type { Letter } from '#platform/mail/letter.ts'
import type { AccessLinkKind } from '../core/access-link.ts'

export type LinkLetterContent = {
  readonly kind: AccessLinkKind
  readonly language: 'id' | 'en'
  readonly login: string
  readonly name: string
  readonly invitedBy: string | null
  readonly agencyName: string | null
  readonly baseUrl: string
  readonly token: string
  /** How long the link lives. */
  readonly hours: number
}

const HOURS_A_DAY = 24

/** Where a link of each kind leads. */
const PATHS = { invite: 'undangan', reset: 'atur-ulang' } as const

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** The letter with a one-time link, as text and as a plain page: no pictures, nothing fetched, nothing counted. */
export const linkLetter = (content: LinkLetterContent): Letter => {
  const { kind, language, login, name, invitedBy, agencyName, baseUrl, token, hours } = content
  const t = translate(language)
  const url = new URL(`/${PATHS[kind]}/${token}`, baseUrl).href
  const agency = agencyName ?? t('common.brand')
  const days = Math.floor(hours / HOURS_A_DAY)
  const said = [
    t('mail.greeting', { name }),
    kind === 'invite'
      ? t('mail.invite.text', { inviter: invitedBy ?? t('mail.administrator'), agency })
      : t('mail.reset.text'),
  ]
  const warned = [
    days > 1 ? t('mail.endsInDays', { count: days }) : t('mail.endsInHours', { count: hours }),
    t('mail.notAsked'),
    t('mail.footer', { address: baseUrl }),
  ]
  const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${escaped(text)}</p>`).join('\n')
  const button = escaped(kind === 'invite' ? t('mail.invite.button') : t('mail.reset.button'))
  return {
    to: login,
    subject: kind === 'invite' ? t('mail.invite.subject', { agency }) : t('mail.reset.subject'),
    text: `${[...said, url, ...warned].join('\n\n')}\n`,
    html: `<!doctype html>
<html lang="${language}"><meta charset="utf-8"><title>${button}</title>
<body style="font-family:sans-serif;line-height:1.5;max-width:36em">
${paragraphs(said)}
<p><a href="${escaped(url)}">${button}</a></p>
<p>${escaped(url)}</p>
${paragraphs(warned)}
</body></html>
`,
  }
}
