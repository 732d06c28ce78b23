import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'zona-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))

const put = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const zona = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/main/cli.ts', ...args], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ZONA_LANG: 'id' },
    maxBuffer: 64 * 1024 * 1024,
  })
  return { status, stdout, stderr }
}

const plan = 'e2e/fixtures/work-plans/texts/004_3520cdea232166c8.txt'

describe('zona plan read', () => {
  it('prints the whole contract as one JSON object', () => {
    const { status, stdout, stderr } = zona('plan', 'read', plan, '--json')
    expect([status, stderr]).toEqual([0, ''])
    const read = JSON.parse(stdout)
    expect(Object.keys(read).sort()).toEqual(
      [
        'actions',
        'considerations',
        'decree',
        'definitions',
        'government',
        'legalBasis',
        'priorityTargets',
        'purposes',
      ].concat(['signatories', 'targetPredicate', 'teamFormationSteps', 'title', 'unit', 'year']),
    )
    expect(read.actions).toHaveLength(74)
    expect(read.actions[0]).toMatchObject({ area: 'I', componentNo: 1, target: 'Januari 2023', outputCount: 2 })
  })

  it('says in words what it found without --json', () => {
    const { status, stdout } = zona('plan', 'read', plan)
    expect(status).toBe(0)
    expect(stdout).toContain('74 langkah aksi')
    expect(stdout).toContain('Manajemen Perubahan: 7')
  })

  it('says that a document holds no plan and yields no actions', () => {
    const { status, stdout, stderr } = zona('plan', 'read', put('surat.txt', 'Surat biasa.\nTanpa tabel.\n'), '--json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout).actions).toEqual([])
    expect(stderr).toContain('Tidak ada rencana aksi')
  })

  it.each([
    ['no file', [], 'Berkas belum disebutkan'],
    ['two files', [plan, plan], 'satu berkas'],
    ['an unknown option', [plan, '--xml'], '--xml'],
    ['a file that is not there', ['tidak-ada.txt'], 'tidak-ada.txt'],
    ['a folder', ['src'], 'folder'],
  ])('refuses %s in one sentence with exit code 2', (_what, args, words) => {
    const { status, stdout, stderr } = zona('plan', 'read', ...args)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(words)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  it.each([
    ['empty.txt', '', 'kosong'],
    ['noise.txt', Uint8Array.from({ length: 4096 }, (_, index) => (index * 7) % 32), 'bukan teks'],
    ['plan.docx', 'PK', 'txt, md, tsv, csv'],
    ['renamed.txt', '%PDF-1.7 …', 'PDF'],
    ['large.txt', new Uint8Array(26 * 1024 * 1024).fill(97), '25 MB'],
    ['rows.tsv', 'NO\tINDIKATOR\tLANGKAH AKSI\n'.concat('1\ta\tb\n'.repeat(10_001)), '10.000'],
    ['line.txt', 'a'.repeat(5 * 1024 * 1024), 'Baris 1'],
  ])('refuses %s in one sentence that names what is wrong', (name, content, words) => {
    const { status, stdout, stderr } = zona('plan', 'read', put(name, content))
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(words)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})

describe('zona', () => {
  it('explains itself and refuses what it does not know', () => {
    expect(zona().stdout).toContain('zona plan read')
    expect(zona('rencana').status).toBe(2)
    expect(zona('plan')).toMatchObject({ status: 2, stderr: expect.stringContaining('zona plan read') })
    expect(zona('--version').stdout).toMatch(/^Zona \d+\.\d+\.\d+/)
  })
})
