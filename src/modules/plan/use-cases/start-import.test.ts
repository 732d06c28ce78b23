import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { ROLES } from '#modules/organization/model.ts'
import { aColleague, anOffice } from '#modules/organization/testing/an-office.ts'
import { inScope } from '#platform/db/index.ts'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { may } from '../core/policy.ts'
import { listImportLines } from '../store/import-lines.ts'
import { listImportRows } from '../store/import-rows.ts'
import { findImport } from '../store/imports.ts'
import { aPlanText } from '../testing/plan-texts.ts'
import { aFileStore, aPublishedPlan, must } from '../testing/stored-plans.ts'
import { openOriginal } from './open-original.ts'
import { readPlanFile } from './read-plan-file.ts'
import { saveImport } from './save-import.ts'
import { startImport } from './start-import.ts'

const database = await testDatabase()
const { db } = database
const ask = await asOwner(database)
const files = aFileStore()
const office = await anOffice(db)
const { actor } = office
const { scope } = actor

const upload = (fileName: string, content: string | Uint8Array) =>
  startImport(db, files, actor, { fileName, bytes: Buffer.from(content) })

const rowsOf = (importId: string) =>
  inScope(db, scope, (tx) => listImportRows(tx, scope, importId, { offset: 0, limit: 10_000, onlyDoubtful: false }))

const stored = async () => {
  const [row] = await ask<{ imports: number; rows: number; lines: number }>(`select
    (select count(*)::int from plan.import) as imports, (select count(*)::int from plan.import_row) as rows,
    (select count(*)::int from plan.import_line) as lines`)
  return {
    ...row,
    files: readdirSync(files.folder, { recursive: true }).filter((name) => /[0-9a-f]{64}$/.test(`${name}`)).length,
  }
}

describe.each(['000', '001', '002', '003', '004'] as const)('startImport with plan %s', (number) => {
  const plan = aPublishedPlan(number)

  it('lays out every row that the reader found, as printed, in order', async () => {
    const { importId } = must(await startImport(db, files, actor, plan))
    const read = must(readPlanFile(plan.bytes, plan.fileName)).plan
    const rows = await rowsOf(importId)
    expect(rows.map(({ position }) => position)).toEqual(read.actions.map((_, index) => index))
    for (const [index, row] of rows.entries()) {
      const action = read.actions[index]
      expect(row).toMatchObject({ state: 'read', version: 1, source: action?.source })
      const doubts = (of: typeof row.findings = []) =>
        new Set(of.map(({ reason }) => reason).filter((reason) => reason !== 'year_differs'))
      expect(doubts(row.findings)).toEqual(doubts(action?.findings))
      expect(row.findings.filter(({ reason }) => reason === 'joined_lines').length).toBeLessThanOrEqual(1)
      expect(row.cells).toEqual(row.printed)
      expect([row.cells.action, row.cells.target, row.cells.question]).toEqual([
        action?.action,
        action?.target,
        action?.question,
      ])
      expect(row.confidence).toBeCloseTo(action?.confidence ?? 0, 5)
    }
  })

  it('keeps the text line by line, so that any place can be shown', async () => {
    const { importId } = must(await startImport(db, files, actor, plan))
    const { lines } = must(readPlanFile(plan.bytes, plan.fileName))
    const all = await inScope(db, scope, (tx) => listImportLines(tx, scope, importId, { first: 1, last: 100_000 }))
    expect(all).toEqual(lines.map((text, index) => ({ line: index + 1, text })))
  })

  it('keeps the original byte for byte', async () => {
    const { importId } = must(await startImport(db, files, actor, plan))
    const original = must(await openOriginal(db, files, actor, importId))
    const bytes = await buffer(original.content)
    expect(bytes.equals(plan.bytes)).toBe(true)
    expect(original).toMatchObject({ fileName: plan.fileName, byteSize: plan.bytes.length })
    const record = await inScope(db, scope, (tx) => findImport(tx, scope, importId))
    expect(record?.fileHash).toBe(createHash('sha256').update(plan.bytes).digest('hex'))
  })
})

describe('startImport', () => {
  it('keeps the same file once, however often it is brought in', async () => {
    const content = aPlanText([{ action: 'Berkas yang sama' }])
    await upload('satu.txt', content)
    const before = await stored()
    await upload('dua.txt', content)
    const after = await stored()
    expect(after.files).toBe(before.files)
    expect(after.imports).toBe((before.imports ?? 0) + 1)
  })

  it('leaves nothing behind for a document without a plan', async () => {
    const before = await stored()
    for (const [name, content] of [
      ['surat.txt', 'Yth. Kepala Dinas\n\nBersama ini kami sampaikan undangan rapat.\n'],
      ['angka.csv', 'a,b,c\n1,2,3\n4,5,6\n'],
      ['judul.txt', 'RENCANA KERJA PEMBANGUNAN ZONA INTEGRITAS\nTAHUN 2026\n'],
      ['kepala.tsv', 'NO\tKOMPONEN\tINDIKATOR\tLANGKAH AKSI\tTARGET WAKTU\n'],
    ] as const) {
      expect(await upload(name, content), name).toEqual({ ok: false, error: { kind: 'noActions' } })
    }
    expect(await stored()).toEqual(before)
  })

  it('leaves nothing behind for a file that cannot be read', async () => {
    const before = await stored()
    for (const [name, content, kind] of [
      ['kosong.txt', '', 'emptyFile'],
      ['kosong.csv', ' \n\t\n', 'emptyFile'],
      ['rencana.docx', 'x', 'unsupportedExtension'],
      ['rencana.txt', '%PDF-1.7 ...', 'wrongContent'],
      ['rencana.md', Uint8Array.from({ length: 4096 }, (_, n) => (n * 7919) % 256), 'binaryNoise'],
    ] as const) {
      expect(await upload(name, content), name).toMatchObject({ ok: false, error: { kind } })
    }
    expect(await stored()).toEqual(before)
  })

  it.each(ROLES)('asks the policy whether a person may bring in a plan: %s', async (role) => {
    const { actor: person } = await aColleague(db, office, { roles: [role] })
    const before = await stored()
    const started = await startImport(db, files, person, { fileName: 'a.txt', bytes: Buffer.from(aPlanText()) })
    if (may([role], 'import')) expect(started.ok).toBe(true)
    else {
      expect(started).toEqual({ ok: false, error: { kind: 'forbidden' } })
      expect(await stored()).toEqual(before)
    }
  })

  it('takes the name of the file for a title when the document has none', async () => {
    const { importId } = must(await upload('Rencana_aksi  ZI.txt', aPlanText([{}], [])))
    const record = await inScope(db, scope, (tx) => findImport(tx, scope, importId))
    expect(record).toMatchObject({ title: 'Rencana aksi ZI', state: 'draft', planId: null })
  })

  it.each([
    `Rencana 'kerja' "2026"; drop table plan.import; --.txt`,
    '../../etc/passwd.txt',
    '<img src=x onerror=alert(1)>.txt',
    `${'x'.repeat(300)}.txt`,
    'Rencana\n\tKerja\0.txt',
    'Rencana 😀 ﷽ ‮.txt',
  ])('keeps a strange name as a name and nothing more (%#)', async (fileName) => {
    const { importId } = must(await upload(fileName, aPlanText()))
    const original = must(await openOriginal(db, files, actor, importId))
    original.content.destroy()
    expect(original.fileName).toBe(fileName.replaceAll('\0', ''))
  })

  it('takes a text with signs that no database can keep', async () => {
    const text = aPlanText([{ action: 'Rapat\0 tim \u0007 dan \ufffe notulen 😀' }, {}, {}]).replace('DINAS', 'DI\0NAS')
    const { importId } = must(await upload('nul.txt', `${text}\n${'kalimat biasa. '.repeat(200)}`))
    const [row] = await rowsOf(importId)
    expect(row?.cells.action).toMatch(/^Rapat tim/)
    expect((await saveImport(db, actor, importId)).ok).toBe(true)
  })

  it('takes a broken UTF-16 text with half characters', async () => {
    const text = Buffer.from(`\ufeff${aPlanText([{ action: 'Rapat \ud83d tim' }])}`, 'utf16le')
    const { importId } = must(await upload('setengah.txt', text))
    expect((await rowsOf(importId))[0]?.cells.action).toContain('Rapat')
  })

  it.each([
    'TAHUN 1945',
    'TAHUN 2999',
    'TAHUN 20261',
    'TAHUN 0000',
    'Kota Contoh, 5 Mei 1998\nKepala Dinas\n\nBUDI SANTOSO, S.H.\nNIP. 19600101 198503 1 001\n',
  ])('takes a document that speaks of an impossible year: %s', async (year) => {
    const { importId } = must(await upload('tahun.txt', aPlanText([{ target: 'Desember' }], ['RENCANA KERJA', year])))
    expect((await saveImport(db, actor, importId)).ok).toBe(true)
  })

  it('takes numbers that no column can hold', async () => {
    const text = aPlanText([{ output: '99999999999 dokumen' }, { output: '2147483648 kali' }, { target: 'Mei 99999' }])
    const { importId } = must(await upload('angka.txt', text.replace('\n1\t', '\n99999999999\t')))
    expect((await saveImport(db, actor, importId)).ok).toBe(true)
  })

  it('refuses more actions than one draft can hold instead of losing the last ones', async () => {
    const two = {
      indicator:
        'Unit kerja telah membentuk tim untuk melakukan pembangunan Zona Integritas Terdapat dokumen rencana kerja',
      action: 'Menyusun dokumen rencana kerja Menyusun dokumen rencana kerja',
      evidence: 'SK tim kerja SK tim kerja',
    }
    const twice = must(readPlanFile(Buffer.from(aPlanText(Array(20).fill(two))), 'dua.txt')).plan.actions.length
    expect(twice).toBeGreaterThan(20)
    expect(await upload('ganda.txt', aPlanText(Array(9000).fill(two)))).toEqual({
      ok: false,
      error: { kind: 'tooManyRows', maxRows: 10_000 },
    })
  })

  it('takes many uploads at once, each whole', async () => {
    const texts = Array.from({ length: 8 }, (_, n) => aPlanText(Array.from({ length: n + 1 }, () => ({}))))
    const started = await Promise.all(texts.map((text, n) => upload(`bersama-${n}.txt`, text)))
    for (const [n, each] of started.entries()) expect(await rowsOf(must(each).importId)).toHaveLength(n + 1)
  })

  it('has the original on disk before a row appears: without a file store nothing is stored', async () => {
    const before = await stored()
    const broken = { ...files, put: () => Promise.reject(new Error('disk full')) }
    const attempt = startImport(db, broken, actor, { fileName: 'a.txt', bytes: Buffer.from(aPlanText()) })
    await expect(attempt).rejects.toThrow('disk full')
    expect(await stored()).toEqual(before)
  })
})

describe('openOriginal', () => {
  it('gives the file to those who may read and to nobody outside the unit', async () => {
    const { importId } = must(await upload('asli.txt', aPlanText()))
    const stranger = await anOffice(db)
    expect(await openOriginal(db, files, stranger.actor, importId)).toEqual({ ok: false, error: { kind: 'notFound' } })
    const administrator = { ...actor, roles: ['administrator'] as const }
    expect(await openOriginal(db, files, administrator, importId)).toEqual({ ok: false, error: { kind: 'forbidden' } })
    const employee = must(await openOriginal(db, files, { ...actor, roles: ['employee'] }, importId))
    employee.content.destroy()
  })
})
