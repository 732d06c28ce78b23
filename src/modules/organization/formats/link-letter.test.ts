import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LinkLetterContent, linkLetter } from './link-letter.ts'

const content: LinkLetterContent = {
  kind: 'invite',
  language: 'id',
  login: 'siti@contoh.go.id',
  name: 'Siti Aminah',
  invitedBy: 'Ratna Wulandari',
  agencyName: 'Pemerintah Kota Contoh',
  baseUrl: 'https://zona.contoh.go.id',
  token: 'T'.repeat(43),
  hours: 336,
}

describe('linkLetter', () => {
  it('invites in the words of the office', () => {
    const { to, subject, text } = linkLetter(content)
    expect([to, subject]).toEqual(['siti@contoh.go.id', 'Undangan ke Zona: Pemerintah Kota Contoh'])
    expect(text).toContain('Yth. Siti Aminah,\n\nRatna Wulandari dari Pemerintah Kota Contoh')
    expect(text).toContain(`\n\nhttps://zona.contoh.go.id/undangan/${content.token}\n\n`)
    expect(text).toContain('berlaku 14 hari')
  })

  it('says of a new password how long the link works, in the language that is asked for', () => {
    const reset = { ...content, kind: 'reset', hours: 1, invitedBy: null, agencyName: null } as const
    expect(linkLetter(reset).text).toContain(`/atur-ulang/${content.token}`)
    expect(linkLetter(reset).text).toContain('berlaku 1 jam')
    const english = linkLetter({ ...reset, language: 'en' })
    expect(english.subject).toBe('A new password for Zona')
    expect(english.text).toContain('for an hour')
  })

  it('says the same in both parts, with the whole address to be seen', () => {
    const { text, html } = linkLetter({ ...content, invitedBy: null })
    for (const line of text.split('\n\n')) expect(html).toContain(line.trim())
  })

  it('shows names as text and fetches nothing, whatever people are called', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('<img src=x>', '</title><script>', '"&\'', '{name}'),
        (noise, evil) => {
          const { html } = linkLetter({
            ...content,
            name: `${evil}${noise}`,
            agencyName: `${noise}${evil}`,
            invitedBy: evil,
          })
          expect(html).not.toMatch(/<(?:img|script|link|iframe|style)\b/i)
          expect([...html.matchAll(/<a href="([^"]*)"/g)].map(([, url]) => url)).toEqual([
            `https://zona.contoh.go.id/undangan/${content.token}`,
          ])
        },
      ),
    )
  })
})
