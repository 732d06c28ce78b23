import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actionsOf, classicHeader, classicRows, tabbed } from '../../testing/read-text.ts'
import type { ParsedAction } from '../parsed-plan.ts'

const plan = (...rows: readonly string[]): string => tabbed(classicHeader, ...rows)

const whole = plan(...classicRows)

/** What a person compares: everything but where it stood and how sure the reader is. */
const content = (actions: readonly ParsedAction[]) =>
  actions.map(({ area, componentNo, component, indicator, action, evidence, target, output, pic }) => ({
    area,
    componentNo,
    component,
    indicator,
    action,
    evidence,
    target,
    output,
    pic,
  }))

describe('a plain table', () => {
  it('gives one action per row with area, component and schedule', () => {
    const actions = actionsOf(whole)
    expect(content(actions)[0]).toEqual({
      area: 'I',
      componentNo: 1,
      component: 'Tim Kerja',
      indicator: 'Tim kerja telah dibentuk sesuai prosedur',
      action: 'Menyusun SOP pemilihan tim',
      evidence: 'SOP pemilihan tim',
      target: 'Januari 2026',
      output: null,
      pic: null,
    })
    expect(actions).toHaveLength(5)
    expect(actions[0]).toMatchObject({
      schedule: { months: ['2026-01'] },
      evidenceItems: ['SOP pemilihan tim'],
      confidence: 1,
    })
    expect(actions[0]?.source).toMatchObject({ firstLine: 3, lastLine: 3 })
  })

  it('carries component and area down', () => {
    expect(actionsOf(whole).map(({ area, componentNo, component }) => [area, componentNo, component])).toEqual([
      ['I', 1, 'Tim Kerja'],
      ['I', 2, 'Rencana Pembangunan ZI'],
      ['I', 2, 'Rencana Pembangunan ZI'],
      ['II', 1, 'Keterbukaan Informasi Publik'],
      ['II', 1, 'Keterbukaan Informasi Publik'],
    ])
  })

  it('reads output and responsible person', () => {
    const [action] = actionsOf(
      tabbed(
        'NO|KOMPONEN|INDIKATOR|LANGKAH AKSI|BUKTI FISIK|TARGET WAKTU|OUTPUT|PENANGGUNG JAWAB',
        'I|MANAJEMEN PERUBAHAN||||||',
        '1|Tim Kerja|Tim telah dibentuk|Menyusun SK|SK Tim|Mei 2026|2 dokumen|Sekretaris',
      ),
    )
    expect(action).toMatchObject({ output: '2 dokumen', outputCount: 2, outputUnit: 'dokumen', pic: 'Sekretaris' })
  })

  it('reads areas from a column', () => {
    const actions = actionsOf(
      tabbed(
        'AREA PERUBAHAN|KOMPONEN|INDIKATOR|RENCANA AKSI|DATA DUKUNG|WAKTU',
        'Manajemen Perubahan|Tim Kerja|Tim telah dibentuk|Menyusun SK|SK Tim|Mei 2026',
        'Penguatan Pengawasan|Pengendalian Gratifikasi|Gratifikasi telah dikendalikan|Membuat laporan|Laporan|Juni 2026',
        '||Kampanye telah dilakukan|Memasang poster|Foto poster|Juli 2026',
      ),
    )
    expect(actions.map(({ area }) => area)).toEqual(['I', 'V', 'V'])
  })

  it('takes the columns in any order', () => {
    const [action] = actionsOf(
      tabbed(
        'NO|WAKTU|DATA DUKUNG|KEGIATAN|INDIKATOR',
        '1|Mei 2026|SK Tim|Menyusun SK|Tim telah dibentuk',
        '2|Juni 2026|Laporan|Membuat laporan|Laporan telah dibuat',
      ),
    )
    expect(action).toMatchObject({
      target: 'Mei 2026',
      evidence: 'SK Tim',
      action: 'Menyusun SK',
      indicator: 'Tim telah dibentuk',
    })
  })

  it('reads a column called output by what it holds', () => {
    const actions = actionsOf(
      tabbed(
        'NO|KOMPONEN|INDIKATOR|LANGKAH AKSI|OUTPUT|TARGET WAKTU',
        '1|Tim Kerja|Tim telah dibentuk|Menyusun SK|SK Tim, undangan|Mei 2026',
        '2|Pola Mutasi Internal|Mutasi telah dilakukan|Membuat SK|SK mutasi, notulen|Juni 2026',
      ),
    )
    expect(actions.map(({ evidence, output }) => [evidence, output])).toEqual([
      ['SK Tim, undangan', null],
      ['SK mutasi, notulen', null],
    ])
  })
})

describe('what is no plan', () => {
  it('finds no actions in prose, and says so by an empty list', () => {
    expect(actionsOf('Rencana kerja ini disusun.\n\nBAB II\n\nPenutup.')).toEqual([])
  })

  it('passes priority targets and teams over', () => {
    const text = tabbed('No|Target Prioritas', '1|Pembentukan Tim', '2|Sosialisasi')
    const team = tabbed('NO|NAMA|NIP|JABATAN', '1|Sari|1|Ketua', '2|Budi|2|Anggota')
    expect(actionsOf(`${text}\n\n${team}`)).toEqual([])
    expect(actionsOf(`${whole}\n\n${text}\n\n${team}`)).toHaveLength(5)
  })

  it('stops at the next chapter', () => {
    expect(actionsOf(`${whole}\n\nBAB IV PENUTUP\n\nx\ty\tz\ta\tb\tc\n`)).toHaveLength(5)
  })
})

describe('pages', () => {
  it('passes repeated headers and number rows over', () => {
    const text = plan(...classicRows.slice(0, 3), '', classicHeader, '1|2|3|4|5|6', ...classicRows.slice(3))
    expect(content(actionsOf(text))).toEqual(content(actionsOf(whole)))
  })

  it('does not change an action wherever page heads are inserted', () => {
    const expected = content(actionsOf(whole))
    const places = fc.uniqueArray(fc.integer({ min: 1, max: classicRows.length }), { maxLength: 5 })
    const heads = fc.constantFrom(
      ['', classicHeader],
      [classicHeader],
      ['', classicHeader, '1|2|3|4|5|6'],
      [''],
      ['', 'Halaman 3 dari 9', ''],
      ['', 'RENCANA KERJA ZI DINAS CONTOH', '', classicHeader],
    )
    fc.assert(
      fc.property(places, heads, (at, head) => {
        const rows = classicRows.flatMap((row, index) => (at.includes(index) ? [...head, row] : [row]))
        expect(content(actionsOf(plan(...rows)))).toEqual(expected)
      }),
      { numRuns: 60 },
    )
  })

  it('joins a row that the page cut, in each of its cells', () => {
    const [action] = actionsOf(
      plan(
        '1|Tim Kerja|Tim telah dibentuk menurut|Menyusun SOP pemilihan tim dan|SOP pemilihan, 1. SK|Mei 2026',
        '',
        classicHeader,
        '||prosedur yang ditetapkan|menetapkan anggota|2. Notulen|',
      ),
    )
    expect(action).toMatchObject({
      indicator: 'Tim telah dibentuk menurut prosedur yang ditetapkan',
      action: 'Menyusun SOP pemilihan tim dan menetapkan anggota',
      target: 'Mei 2026',
    })
    expect(action?.findings).toContainEqual({ column: 'action', reason: 'joined_over_page' })
    expect(action?.source).toMatchObject({ firstLine: 2, lastLine: 5 })
  })

  it('joins a rest that stands as running text between two pages', () => {
    const actions = actionsOf(
      plan(
        '1|Tim Kerja|Tim telah dibentuk|Menyusun SOP pemilihan tim dan|SOP|Mei 2026',
        '',
        'menetapkan anggotanya',
        '',
        classicHeader,
        '||Agen perubahan sudah ditetapkan|Menyusun SK|SK|Juni 2026',
      ),
    )
    expect(actions.map(({ action }) => action)).toEqual([
      'Menyusun SOP pemilihan tim dan menetapkan anggotanya',
      'Menyusun SK',
    ])
  })

  it('moves the cells of a page back that lost its first column', () => {
    const lost = classicRows.map((row) => row.split('|').slice(1).join('|'))
    const text = plan(...classicRows.slice(0, 4), '', ...lost.slice(5, 7))
    const [, , , fourth] = actionsOf(text)
    expect(fourth).toMatchObject({
      component: 'Keterbukaan Informasi Publik',
      evidence: 'Laporan informasi',
      target: 'Setiap bulan',
    })
    expect(fourth?.findings).toContainEqual({ column: 'action', reason: 'shifted_columns' })
  })

  it('moves a single row back that stands one column to the left', () => {
    const text = plan(
      ...classicRows.slice(0, 3),
      'Pola Mutasi Internal|Mutasi telah memperhatikan kompetensi|Menyusun pola mutasi|SK mutasi|Mei 2026|',
    )
    expect(actionsOf(text).at(-1)).toMatchObject({
      component: 'Pola Mutasi Internal',
      action: 'Menyusun pola mutasi',
      target: 'Mei 2026',
    })
  })

  it('glues rows whose line was broken in a cell', () => {
    const broken = whole
      .replace('Menyusun SOP pemilihan', 'Menyusun SOP\npemilihan')
      .replace('Kebijakan keterbukaan informasi', 'Kebijakan\nketerbukaan\ninformasi')
    expect(content(actionsOf(broken))).toEqual(content(actionsOf(whole)))
  })
})

describe('cells', () => {
  it('leaves a cell of marks empty and says why', () => {
    const [action] = actionsOf(
      plan('1|Tim Kerja|Tim telah dibentuk|1|_|Mei 2026', '2|Pola Mutasi|J J J|Menyusun SK|SK|Juni 2026'),
    )
    expect(action).toMatchObject({ action: null, evidence: null, target: 'Mei 2026' })
    expect(action?.findings).toContainEqual({ column: 'action', reason: 'unreadable' })
    expect(action?.confidence).toBeLessThan(0.8)
  })

  it('repeats the indicator for a further action of its own, not for a lost one', () => {
    const actions = actionsOf(
      plan(
        '1|Tim Kerja|Tim telah dibentuk|Menyusun SOP.|SOP|Mei 2026',
        '|||Menetapkan SK tim.|SK|Juni 2026',
        '2|Pola Mutasi Internal||Menyusun pola mutasi|Pola mutasi|Juli 2026',
      ),
    )
    expect(actions.map(({ indicator }) => indicator)).toEqual(['Tim telah dibentuk', 'Tim telah dibentuk', null])
    expect(actions[1]?.findings).toContainEqual({ column: 'indicator', reason: 'carried_down' })
  })

  it('drops list marks and tags but keeps the target verbatim', () => {
    const [action] = actionsOf(
      plan(
        '1|Tim Kerja|<i>Role model</i> telah ada|1) Rapat 2) Evaluasi|<ol> 1. SK 2. SOP|1. Ketika ada perubahan 2. Semester',
      ),
    )
    expect(action).toMatchObject({
      indicator: 'Role model telah ada',
      action: 'Rapat; Evaluasi',
      evidence: 'SK; SOP',
      target: '1. Ketika ada perubahan 2. Semester',
    })
  })

  it('parts two rows that were printed as one', () => {
    const actions = actionsOf(
      plan(
        '1|Pengelolaan Akuntabilitas Kinerja|Laporan kinerja telah disusun tepat waktu Pelaporan kinerja telah memberikan informasi tentang kinerja|Menyusun laporan Menyusun laporan|Laporan tahun lalu tepat waktu Laporan tahun lalu|Mei 2026',
      ),
    )
    expect(actions.map(({ indicator, action, evidence }) => [indicator, action, evidence])).toEqual([
      ['Laporan kinerja telah disusun tepat waktu', 'Menyusun laporan', 'Laporan tahun lalu tepat waktu'],
      ['Pelaporan kinerja telah memberikan informasi tentang kinerja', 'Menyusun laporan', 'Laporan tahun lalu'],
    ])
    expect(actions[0]?.findings).toContainEqual({ column: 'action', reason: 'split_fused_row' })
  })

  it('notes a year that is not the plan’s and a time that is none', () => {
    const [late, odd] = actionsOf(
      plan('1|Tim Kerja|Tim ada|Rapat|Notulen|Mei 2025', '2|Pola|Pola ada|Rapat|Notulen|Sesuai jadwal'),
    )
    expect(late?.findings).toContainEqual({ column: 'target', reason: 'year_differs' })
    expect(odd?.findings).toContainEqual({ column: 'target', reason: 'schedule_unclear' })
  })
})

describe('any text', () => {
  it('always gives actions with something in them', () => {
    const cell = fc.constantFrom(
      '',
      '1',
      'I',
      'NO',
      'INDIKATOR',
      'LANGKAH AKSI',
      'Tim Kerja',
      'dan',
      '- a',
      '<u>',
      'Mei 2026',
      'Menyusun SK',
      '(',
    )
    const line = fc.array(cell, { maxLength: 8 }).map((cells) => cells.join('\t'))
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const text = lines.join('\n')
        fc.pre(text.trim() !== '')
        for (const action of actionsOf(`${tabbed(classicHeader)}\n${text}`)) {
          const { indicator, evidence, target, output, pic, findings } = action
          const printed = [action.action, indicator, evidence, target, output, pic].some((value) => value !== null)
          expect(printed || findings.some(({ reason }) => reason === 'unreadable')).toBe(true)
          expect(action.confidence).toBeGreaterThan(0)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('never throws on any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        fc.pre(text.trim() !== '')
        try {
          actionsOf(text)
        } catch (error) {
          expect(String(error)).toContain('refused')
        }
      }),
    )
  })
})
