import { z } from 'zod'
import formerFile from '#rules/instruments/lke-52-2014.json' with { type: 'json' }
import worksheetFile from '#rules/instruments/lke-90-2021.json' with { type: 'json' }
import wordingsFile from '#rules/instruments/plan-wordings.json' with { type: 'json' }
import { Instrument } from '../core/instrument.ts'
import type { PlanWording, PlanWordings, SubAreaName } from '../core/plan-wordings.ts'
import { FormerInstrument, listFormerSubAreas } from './former-instrument.ts'

/** rules/instruments/plan-wordings.json as it is written: grouped, so that a person can keep it. */
const WordingsFile = z.object({
  valid_from: z.iso.date(),
  legal_basis: z.string(),
  succession: z.record(z.string(), z.string().nullable()),
  subAreaNames: z.record(z.string(), z.array(z.string())),
  wordings: z.record(z.string(), z.array(z.string())),
  shortForms: z.record(z.string(), z.string()),
  stopWords: z.array(z.string()),
})
type WordingsFile = z.infer<typeof WordingsFile>

/** Key of the wordings that serve no question of the worksheet in force. */
const NO_QUESTION = 'none'

const subAreaOf = (code: string): string => code.slice(0, code.lastIndexOf('.'))

const assembleWordings = (file: WordingsFile, former: FormerInstrument): PlanWordings => {
  const wordings: PlanWording[] = []
  const names: SubAreaName[] = []
  for (const { name, questions } of listFormerSubAreas(former)) {
    for (const { code: formerCode, statement } of questions) {
      const code = file.succession[formerCode]
      if (code === undefined) throw new Error(`plan-wordings.json: succession lacks ${formerCode}`)
      wordings.push({ code, text: statement, basis: 'former' })
      if (code) names.push({ code: subAreaOf(code), name })
    }
  }
  for (const [key, texts] of Object.entries(file.wordings)) {
    const code = key === NO_QUESTION ? null : key
    for (const text of texts) wordings.push({ code, text, basis: 'practice' })
  }
  for (const [code, others] of Object.entries(file.subAreaNames)) for (const name of others) names.push({ code, name })
  const unique = [...new Map(names.map((each) => [`${each.code} ${each.name}`, each])).values()]
  return { wordings, subAreaNames: unique, shortForms: file.shortForms, stopWords: file.stopWords }
}

/**
 * Reads and checks the worksheet in force together with what is known of plan wordings.
 * A wrong file is a bug of the distribution: throws with the path of the wrong value.
 */
export const loadInstrument = (): Instrument =>
  Instrument.parse({
    ...worksheetFile,
    planWordings: assembleWordings(WordingsFile.parse(wordingsFile), FormerInstrument.parse(formerFile)),
  })
