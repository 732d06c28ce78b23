import { z } from 'zod'

/**
 * The worksheet of PermenPANRB 52/2014, as far as it helps to read plans made under it: names of sub-areas and sentences
 * of questions. It is never scored, because most of its answer types are unknown.
 */
const FormerQuestion = z.object({ code: z.string(), statement: z.string() })
const FormerSubArea = z.object({ code: z.string(), name: z.string(), questions: z.array(FormerQuestion) })
const FormerArea = z.object({ subAreas: z.array(FormerSubArea) })

export const FormerInstrument = z.object({
  components: z.array(z.object({ parts: z.array(z.object({ areas: z.array(FormerArea) })) })),
})
export type FormerInstrument = z.infer<typeof FormerInstrument>

export type FormerSubArea = z.infer<typeof FormerSubArea>

export const listFormerSubAreas = (former: FormerInstrument): readonly FormerSubArea[] =>
  former.components.flatMap(({ parts }) => parts.flatMap(({ areas }) => areas.flatMap(({ subAreas }) => subAreas)))
