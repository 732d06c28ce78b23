import { z } from 'zod'

/** Where letters are handed over: smtp (with STARTTLS where the server offers it) or smtps. */
const smtpUrl = z
  .url({ protocol: /^smtps?$/ })
  .refine((text) => URL.canParse(text) && new URL(text).hostname !== '')
  .refine((text) => /^smtps?:\/\/[^/?#]+\/?$/.test(text))

export type MailAddress = { readonly name: string; readonly address: string }

/** `Zona Kota Contoh <zona@contoh.go.id>` or the address alone; nothing in it that could end a header line. */
const mailAddress = z
  .string()
  .regex(/^(?:[^<>"@,;:\p{Cc}]{1,100} <[^\s<>@,;:"]+@[^\s<>@,;:"]+>|[^\s<>@,;:"]+@[^\s<>@,;:"]+)$/u)
  .transform((text): MailAddress => {
    const [, name = '', address = text] = /^(.*) <(.*)>$/.exec(text) ?? []
    return { name: name.trim(), address }
  })

const isHere = (host: string): boolean => /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(host)

/** OpenID Connect Discovery 1.0 asks for https; plain http is for trying it out on this very machine. */
const issuer = z
  .url({ protocol: /^https?$/ })
  .refine((text) => URL.canParse(text) && (text.startsWith('https:') || isHere(new URL(text).hostname)))
  .refine((text) => !/[?#]/.test(text))

const label = z
  .string()
  .min(1)
  .max(60)
  .regex(/^\P{Cc}+$/u)

const claim = z.string().regex(/^[\w:/.-]{1,100}$/)

const scopes = z.string().regex(/^openid(?: [\w:/.-]+)*$/)

const clientName = z.string().regex(/^[\x21-\x7e]{1,300}$/)

/** Settings of mail and of signing in by another provider; part of variables.ts. */
export const mailAndOpenIdVariables = {
  SMTP_URL: {
    schema: smtpUrl,
    allowed: 'boot.allowed.smtp_url',
    secret: true,
    purpose:
      'Server that takes letters (invitations, new passwords). Without it mail is off and links are handed over by hand. A password is sent through TLS only.',
  },
  MAIL_FROM: {
    schema: mailAddress,
    allowed: 'boot.allowed.mail_from',
    purpose: 'Sender of letters. Needed with SMTP_URL.',
  },
  OIDC_ISSUER: {
    schema: issuer,
    allowed: 'boot.allowed.issuer',
    purpose: 'OpenID provider with which people may sign in, too. Its redirect address is BASE_URL/masuk/oidc/kembali.',
  },
  OIDC_CLIENT_ID: {
    schema: clientName,
    allowed: 'boot.allowed.text',
    purpose: 'Name of Zona at the provider. Needed with OIDC_ISSUER.',
  },
  OIDC_CLIENT_SECRET: {
    schema: clientName,
    allowed: 'boot.allowed.text',
    secret: true,
    purpose: 'Password of Zona at the provider. Without it Zona is a public client, proven by PKCE alone.',
  },
  OIDC_LABEL: {
    schema: label,
    allowed: 'boot.allowed.text',
    fallback: 'SSO',
    purpose: 'What the button on the sign-in page calls the provider.',
  },
  OIDC_SCOPE: {
    schema: scopes,
    allowed: 'boot.allowed.scopes',
    fallback: 'openid email',
    purpose: 'What Zona asks the provider for.',
  },
  OIDC_NIP_CLAIM: {
    schema: claim,
    allowed: 'boot.allowed.claim',
    purpose:
      "Claim that holds a person's NIP. With it people are found by NIP at their first sign-in; without it by their verified e-mail.",
  },
} as const
