import { z } from 'zod'

/**
 * One way in which a work plan names what a question asks. `code` null: the new worksheet has no such question any more,
 * so that a row so worded serves none. `basis`: `former` = question of the 2014 worksheet, `practice` = wording in use.
 */
export const PlanWording = z.object({
  code: z.string().nullable(),
  text: z.string().min(3),
  basis: z.enum(['former', 'practice']),
})
export type PlanWording = z.infer<typeof PlanWording>

export const SubAreaName = z.object({ code: z.string(), name: z.string() })
export type SubAreaName = z.infer<typeof SubAreaName>

/** Everything that helps to tell which question a plan row serves, besides the worksheet's own sentences. */
export const PlanWordings = z.object({
  wordings: z.array(PlanWording),
  /** Other names of sub-areas, of the 2014 worksheet and in use. */
  subAreaNames: z.array(SubAreaName),
  shortForms: z.record(z.string(), z.string()),
  stopWords: z.array(z.string()),
})
export type PlanWordings = z.infer<typeof PlanWordings>
