import { describe, expect, it } from 'vitest'
import { messages } from '#locales/id/all.ts'
import { boot } from '#locales/id/boot.ts'
import { role as roleNames } from '#locales/id/role.ts'
import { grantsOf, ROLES } from '#modules/organization/model.ts'
import { mayInPlan } from '#modules/plan/model.ts'
import { guideChapters, guidePictures, PEOPLE_PICTURES, PLAN_PICTURES } from '../fixtures/guide-pictures.ts'

const plain = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

describe('the guide', () => {
  const chapters = guideChapters()

  it('shows every picture that is taken, and no other', () => {
    const named = [...chapters.values()].flatMap((text) => [...text.matchAll(/\]\(gambar\/([\w-]+)\.png\)/g)])
    const names = [...new Set(named.map(([, name]) => name))].toSorted()
    expect(names).toEqual([...PLAN_PICTURES, ...PEOPLE_PICTURES].toSorted())
    expect([...guidePictures().keys()].toSorted()).toEqual(names)
  })

  it('keeps each picture light', () => {
    expect([...guidePictures()].filter(([, bytes]) => bytes > 200 * 1024)).toEqual([])
  })

  it('quotes the screen word for word', () => {
    const sentences = Object.values({ ...messages, ...boot })
      .map((each) => (typeof each === 'string' ? each : each.other).replace(/\s+/g, ' '))
      // "{from} sampai {to}" would fit nearly anything.
      .filter((text) => !text.includes('{') || text.replace(/\{\w+\}/g, '').trim().length >= 8)
    const said = sentences.map((text) => new RegExp(`^${plain(text).replace(/\\\{\w+\\\}/g, '.+')}$`, 'u'))
    const quotes = [...chapters].flatMap(([file, text]) =>
      [...text.matchAll(/\*\*([^*]+)\*\*/g)].map(([, quote = '']) => ({ file, quote: quote.replace(/\s+/g, ' ') })),
    )
    expect(quotes.length).toBeGreaterThan(50)
    expect(quotes.filter(({ quote }) => !said.some((sentence) => sentence.test(quote)))).toEqual([])
  })

  it('leads to chapters and headings that exist', () => {
    const slug = (heading: string) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-')
    const places = new Set(
      [...chapters].flatMap(([file, text]) => [
        file,
        ...[...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => `${file}#${slug(heading)}`),
      ]),
    )
    const links = [...chapters].flatMap(([file, text]) =>
      [...text.matchAll(/\]\(([\w-]+\.md)?(#[\w-]+)?\)/g)].map(([, to = file, at = '']) => ({ file, to: to + at })),
    )
    expect(links.length).toBeGreaterThan(20)
    expect(links.filter(({ to }) => !places.has(to))).toEqual([])
  })

  it('says what each role may do with a plan', () => {
    const [, table = ''] = chapters.get('08-siapa-boleh-apa.md')?.split('## Dengan') ?? []
    const rows = [...table.matchAll(/^\| (\p{L}[^|]+)\|([^|]+)\|([^|]+)\|([^|]+)\|$/gmu)].map((row) => row.slice(1))
    const said = new Map(
      rows.flatMap(([roles = '', ...cells]) =>
        roles.split(',').map((role) => [role.trim(), cells.map((cell) => cell.trim())]),
      ),
    )
    for (const role of ROLES) {
      const records = grantsOf('plan', [role]).has('write') ? 'ya' : 'di area kerjanya'
      const expected = [
        mayInPlan([role], 'read') ? 'ya' : '–',
        mayInPlan([role], 'complete') && mayInPlan([role], 'assign') ? records : '–',
        mayInPlan([role], 'import') ? 'ya' : '–',
      ]
      expect(said.get(roleNames[`role.${role}`]), role).toEqual(expected)
    }
  })
})
