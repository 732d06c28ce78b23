import { describe, expect, it } from 'vitest'
import { anOffice } from '#modules/organization/testing/an-office.ts'
import { aPlanCsv, aPlanText } from '#modules/plan/testing/plan-texts.ts'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { type Answer, aFileForm, asker } from '../fixtures/ask.ts'
import { startZona } from '../fixtures/zona.ts'

/** Everything that people, broken programs and intruders may send instead of a plan. */
const database = await testDatabase()
const owner = await asOwner(database)
const zona = await startZona(database)
const ask = asker(zona.url)
const { actor, token } = await anOffice(database.db, { unitName: 'Dinas Contoh' })
const page = `/unit/${actor.unitId}/rencana/impor`

const MEGABYTE = 1024 * 1024

const upload = (content: string | Uint8Array, fileName: string) =>
  ask(page, { token, form: aFileForm(content, fileName) })

const textOf = ({ body }: Answer): string =>
  body
    .replace(/<script\b[\s\S]*?<\/script>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replace(/\s+/g, ' ')

const TRACES = /\bat [\w.<>]+ \(|node:internal|\.ts:\d+|TypeError|RangeError|SyntaxError|node_modules|\/src\//

const alive = async () => {
  expect((await ask('/readyz')).status).toBe(200)
  expect((await ask('/metrics')).body).toContain('zona_csp_reports_total 0')
}

const imports = async (): Promise<number> =>
  (await owner<{ n: number }>('select count(*)::int as n from plan.import'))[0]?.n ?? -1

/** Pseudo-random bytes, the same in every run. */
const noise = (length: number, seed = 7): Uint8Array => {
  let state = seed
  return Uint8Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return state >>> 16
  })
}

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))

const manyRows = (count: number): string =>
  aPlanText(Array.from({ length: count }, (_, n) => ({ action: `Langkah ${n}` })))

const NOT_TEXT = 'Isi berkas ini bukan teks'
const NO_PLAN = 'Tidak ada rencana aksi yang ditemukan dalam berkas ini.'
const KINDS = 'Yang dapat dibaca: txt, md, tsv, csv.'

type Hostile = {
  what: string
  name: string
  content: () => string | Uint8Array
  says: string | RegExp
  status?: number
}

const files: Hostile[] = [
  { what: 'an empty file', name: 'kosong.txt', content: () => '', says: 'Berkas ini kosong.' },
  { what: 'blanks only', name: 'kosong.csv', content: () => ' \r\n\t\r\n', says: 'Berkas ini kosong.' },
  { what: 'a byte-order mark only', name: 'bom.txt', content: () => '\ufeff', says: 'Berkas ini kosong.' },
  { what: 'binary noise', name: 'rencana.txt', content: () => noise(200_000), says: /bukan teks/ },
  { what: 'zeros', name: 'nol.csv', content: () => new Uint8Array(100_000), says: /bukan teks|kosong/ },
  {
    what: 'a Word file',
    name: 'rencana.docx',
    content: () => 'PK',
    says: `Berkas berjenis “docx” belum dapat dibaca. ${KINDS}`,
  },
  { what: 'a program', name: 'rencana.txt.exe', content: () => 'MZ', says: `“exe” belum dapat dibaca. ${KINDS}` },
  { what: 'a file without a kind', name: 'rencana', content: () => 'x', says: `tidak berakhiran jenisnya. ${KINDS}` },
  { what: 'a hidden file', name: '.txt', content: () => 'x', says: `tidak berakhiran jenisnya. ${KINDS}` },
  { what: 'a renamed PDF', name: 'rencana.txt', content: () => '%PDF-1.7\n%âãÏÓ', says: `${NOT_TEXT} melainkan PDF.` },
  {
    what: 'a renamed Office file',
    name: 'rencana.csv',
    content: () => bytes([0x50, 0x4b, 3, 4], 'xl/workbook.xml'),
    says: `${NOT_TEXT} melainkan dokumen Office atau ZIP.`,
  },
  {
    what: 'a renamed picture',
    name: 'foto.md',
    content: () => bytes([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    says: `${NOT_TEXT} melainkan gambar.`,
  },
  {
    what: 'a renamed old Word file',
    name: 'lama.txt',
    content: () => bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    says: `${NOT_TEXT} melainkan dokumen Office lama.`,
  },
  {
    what: 'a web page',
    name: 'halaman.txt',
    content: () => '<!DOCTYPE html><script>alert(1)</script>',
    says: `${NOT_TEXT} melainkan halaman web.`,
  },
  {
    what: 'a gzip bomb',
    name: 'bom.tsv',
    content: () => bytes([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]),
    says: `${NOT_TEXT} melainkan arsip gzip.`,
  },
  {
    what: 'a file of 25 MB and one byte',
    name: 'besar.txt',
    content: () => 'x\n'.repeat(12.5 * MEGABYTE).concat('x'),
    says: 'Berkas ini lebih besar dari 25 MB.',
  },
  {
    what: 'a file of 40 MB',
    name: 'besar.csv',
    content: () => Buffer.alloc(40 * MEGABYTE, 'a,b,c\n'),
    says: 'Batas kiriman di halaman ini 25 MB.',
    status: 413,
  },
  {
    what: '10,001 table rows',
    name: 'panjang.tsv',
    content: () => manyRows(10_000),
    says: 'lebih dari 10.000 baris tabel',
  },
  {
    what: '10,001 rows of a csv',
    name: 'panjang.csv',
    content: () => `a;b;c\n${'1;2;3\n'.repeat(10_000)}`,
    says: 'lebih dari 10.000 baris tabel',
  },
  {
    what: 'two encodings',
    name: 'campur.txt',
    content: () => bytes('baris satu: é\nbaris dua: ', [0xe9, 0xe8], '\n', aPlanText()),
    says: 'Pengodean huruf bercampur: baris 1 UTF-8, baris 2 bukan.',
  },
  {
    what: 'a line of 5 MB',
    name: 'baris.txt',
    content: () => `judul\n${'x'.repeat(5 * MEGABYTE)}\n`,
    says: 'Baris 2 lebih panjang dari 1.048.576 huruf',
  },
  {
    what: 'a csv line of 5 MB',
    name: 'baris.csv',
    content: () => `a,b,c\n"${'x'.repeat(5 * MEGABYTE)}",b,c\n`,
    says: 'Baris 2 lebih panjang dari 1.048.576 huruf',
  },
  { what: 'a csv of open quotes', name: 'kutip.csv', content: () => `"a,b\n${'"x,y\n'.repeat(500)}`, says: NO_PLAN },
  { what: 'a header without rows', name: 'kepala.csv', content: () => aPlanCsv([]), says: NO_PLAN },
  { what: 'a letter', name: 'surat.txt', content: () => 'Yth. Kepala Dinas\n\nDengan hormat,\n', says: NO_PLAN },
  { what: 'a million line ends', name: 'enter.md', content: () => `x${'\n'.repeat(MEGABYTE)}`, says: NO_PLAN },
  { what: 'a million tabs', name: 'tab.tsv', content: () => `${'\t'.repeat(MEGABYTE - 10)}x\n`, says: NO_PLAN },
  {
    what: 'a million pipes',
    name: 'pipa.md',
    content: () => `|${'x|'.repeat(MEGABYTE / 2 - 10)}\n|${'-|'.repeat(1000)}\n`,
    says: NO_PLAN,
  },
  { what: 'brackets without end', name: 'kurung.txt', content: () => '<'.repeat(900_000), says: NO_PLAN },
  { what: 'stars without end', name: 'bintang.md', content: () => '*'.repeat(900_000), says: NO_PLAN },
  { what: 'digits without end', name: 'angka.txt', content: () => '9'.repeat(900_000), says: NO_PLAN },
]

describe('a hostile file', () => {
  it.each(files)('gets its own sentence and leaves nothing: $what', async ({ name, content, says, status = 400 }) => {
    const before = await imports()
    const answer = await upload(content(), name)
    const text = textOf(answer)
    expect(answer.status, text).toBe(status)
    expect(text).toMatch(typeof says === 'string' ? new RegExp(says.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')) : says)
    expect(answer.body).not.toMatch(TRACES)
    expect(await imports()).toBe(before)
    await alive()
  })

  it('is refused in the language of the person', async () => {
    const answer = await ask(page, {
      token,
      form: aFileForm('', 'kosong.txt'),
      headers: { 'sec-fetch-site': 'same-origin', 'accept-language': 'en' },
    })
    expect(textOf(answer)).toMatch(/This file is empty/i)
  })

  it('that is none is asked for', async () => {
    const nothing = new FormData()
    for (const form of [nothing, { file: 'hanya teks' }, aFileForm('', '')]) {
      const answer = await ask(page, { token, form })
      expect([answer.status, textOf(answer).includes('Belum ada berkas yang dipilih.')]).toEqual([400, true])
    }
  })

  it('that is cut off on its way is refused without a trace', async () => {
    const cut = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nRENCANA'
    const response = await fetch(`${zona.url}${page}`, {
      method: 'POST',
      body: cut,
      headers: {
        cookie: `zona=${token}`,
        'sec-fetch-site': 'same-origin',
        'content-type': 'multipart/form-data; boundary=x',
      },
    })
    expect([response.status, TRACES.test(await response.text())]).toEqual([400, false])
    await alive()
  })

  it('that never ends is cut at the limit', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += MEGABYTE
        if (sent > 60 * MEGABYTE) controller.close()
        else controller.enqueue(Buffer.alloc(MEGABYTE, 'x'))
      },
    })
    const attempt = fetch(`${zona.url}${page}`, {
      method: 'POST',
      body: endless,
      duplex: 'half',
      headers: {
        cookie: `zona=${token}`,
        'sec-fetch-site': 'same-origin',
        'content-type': 'multipart/form-data; boundary=x',
      },
    } as RequestInit).then(
      (response) => response.status,
      () => 'cut',
    )
    expect([413, 'cut']).toContain(await attempt)
    await alive()
  })
})

describe('a hostile name', () => {
  const names = [
    '../../../etc/passwd.txt',
    '..\\..\\windows\\win.txt',
    '/etc/cron.d/x.txt',
    `O'Brien "2026".txt`,
    'satu\nSet-Cookie: zona=x\r\n\r\n.txt',
    '<script>alert(1)</script>.txt',
    '"><img src=x onerror=alert(1)>.txt',
    `${'panjang'.repeat(43)}.txt`,
    '😀 rencana ﷽.txt',
    '\u202etxt.exe.txt',
    'CON.txt',
    '%2e%2e%2f.txt',
    `'; drop table plan.import; --.txt`,
    '${7*7}{{7*7}}.txt',
  ]

  it.each(names)('stays a name: %j', async (name) => {
    const answer = await upload(aPlanText(), name)
    expect(answer.status, textOf(answer)).toBe(302)
    const review = await ask(answer.location ?? '', { token })
    expect(review.status).toBe(200)
    expect(review.body).not.toMatch(/<script>alert|<img src=x/)
    const original = await ask(`${answer.location}/asli`, { token })
    expect([original.status, original.body]).toEqual([200, aPlanText()])
    expect(original.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''[^\s"<>]+$/)
    expect(original.headers.get('content-type')).toBe('application/octet-stream')
    expect(original.headers.getSetCookie()).toEqual([])
    const list = await ask(`/unit/${actor.unitId}/rencana`, { token })
    expect([list.status, /<script>alert|<img src=x/.test(list.body)]).toEqual([200, false])
  })
})

describe('a large but honest file', () => {
  it('of 24 MB and 9,000 rows is read while other pages answer within a second', async () => {
    const filler = 'uraian kegiatan yang panjang sekali '.repeat(70)
    const large = aPlanText(Array.from({ length: 9000 }, (_, n) => ({ action: `Langkah ${n} ${filler}` })))
    expect(large.length).toBeGreaterThan(22 * MEGABYTE)
    expect(large.length).toBeLessThan(25 * MEGABYTE)
    let isReading = true
    const started = upload(large, 'besar.txt').finally(() => {
      isReading = false
    })
    let slowest = 0
    let answers = 0
    while (isReading) {
      const before = performance.now()
      const other = await ask(`/unit/${actor.unitId}`, { token })
      slowest = Math.max(slowest, performance.now() - before)
      expect(other.status).toBe(200)
      answers += 1
    }
    const answer = await started
    expect(answer.status, textOf(answer).slice(0, 2000)).toBe(302)
    expect(answers).toBeGreaterThan(3)
    expect(slowest).toBeLessThan(1000)
    const review = await ask(answer.location ?? '', { token })
    expect([review.status, textOf(review).includes('9.000 langkah aksi terbaca')]).toEqual([200, true])
  })
})
