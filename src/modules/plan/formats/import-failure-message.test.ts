import { describe, expect, it } from 'vitest'
import { translate } from '#locales/translate.ts'
import { type ImportFailure, importFailureMessage } from './import-failure-message.ts'
import { limits } from './limits.ts'
import type { FileKind } from './sniff-kind.ts'

const supported = ['txt', 'md', 'tsv', 'csv'] as const

/** One of every kind, with a part of the Indonesian sentence that only this failure can have. */
const failures: Record<ImportFailure['kind'], { failure: ImportFailure; says: string }> = {
  emptyFile: { failure: { kind: 'emptyFile' }, says: 'kosong' },
  noActions: { failure: { kind: 'noActions' }, says: 'Tidak ada rencana aksi' },
  forbidden: { failure: { kind: 'forbidden' }, says: 'Peran Anda' },
  binaryNoise: { failure: { kind: 'binaryNoise', maxControlPercent: 1 }, says: 'bukan teks yang dapat dibaca' },
  undecodable: { failure: { kind: 'undecodable' }, says: 'UTF-8' },
  timedOut: { failure: { kind: 'timedOut', seconds: 60 }, says: '60 detik' },
  tooLarge: { failure: { kind: 'tooLarge', bytes: 1, maxBytes: limits.maxFileBytes }, says: '25 MB' },
  tooManyRows: { failure: { kind: 'tooManyRows', maxRows: limits.maxTableRows }, says: '10.000 baris' },
  lineTooLong: {
    failure: { kind: 'lineTooLong', line: 1234, length: 5_000_000, maxLength: limits.maxLineLength },
    says: 'Baris 1.234 lebih panjang dari 1.048.576 huruf',
  },
  mixedEncodings: {
    failure: { kind: 'mixedEncodings', unicodeLine: 3, otherLine: 7 },
    says: 'baris 3 UTF-8, baris 7 bukan',
  },
  wrongContent: { failure: { kind: 'wrongContent', extension: 'txt', found: 'pdf' }, says: 'melainkan PDF' },
  unsupportedExtension: {
    failure: { kind: 'unsupportedExtension', extension: 'docx', supported },
    says: '“docx” belum dapat dibaca. Yang dapat dibaca: txt, md, tsv, csv.',
  },
}

const sentence = (failure: ImportFailure, locale: 'id' | 'en'): string => {
  const t = translate(locale)
  return t.message(importFailureMessage(failure, t))
}

describe('importFailureMessage', () => {
  it.each(Object.entries(failures))('says in both languages what is wrong: %s', (_kind, { failure, says }) => {
    expect(sentence(failure, 'id')).toContain(says)
    for (const locale of ['id', 'en'] as const) {
      const text = sentence(failure, locale)
      expect(text).toMatch(/^[A-Z“].{20,}\.$/)
      expect(text).not.toMatch(/[{}]|undefined|NaN|import\./)
    }
    expect(sentence(failure, 'en')).not.toBe(sentence(failure, 'id'))
  })

  it('gives every failure a sentence of its own', () => {
    const all = Object.values(failures).map(({ failure }) => sentence(failure, 'id'))
    expect(new Set(all).size).toBe(all.length)
  })

  it('asks for a kind where the name has none', () => {
    const failure = { kind: 'unsupportedExtension', extension: '', supported } as const
    expect(sentence(failure, 'id')).toBe(
      'Nama berkas ini tidak berakhiran jenisnya. Yang dapat dibaca: txt, md, tsv, csv.',
    )
  })

  it.each(['pdf', 'zip', 'ole', 'rtf', 'html', 'image', 'gzip'] as const satisfies readonly FileKind[])(
    'names the kind of a renamed file: %s',
    (found) => {
      const failure = { kind: 'wrongContent', extension: 'txt', found } as const
      expect(sentence(failure, 'id')).not.toBe(sentence({ ...failure, found: found === 'pdf' ? 'zip' : 'pdf' }, 'id'))
    },
  )
})
