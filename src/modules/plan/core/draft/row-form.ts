import { z } from 'zod'
import { storableText } from '#kernel/text/storable-text.ts'
import { AREA_NUMBERS } from '#modules/instrument/model.ts'
import { CELL_MAXIMUM } from './cell-maximum.ts'

const text = z
  .string()
  .transform((value) => storableText(value).replace(/\s+/g, ' ').trim())
  .pipe(z.string().max(CELL_MAXIMUM, 'too_long'))
  .transform((value) => (value === '' ? null : value))

/**
 * The cells of a row that a person may correct: the one list of them, from which types, pages and checks follow. Messages are
 * keys; empty fields become null.
 */
export const RowForm = z.object({
  area: z.union([z.enum(AREA_NUMBERS), z.literal('').transform(() => null)], 'choose_one'),
  componentNo: z
    .string()
    .trim()
    .transform((value) => (value === '' ? null : Number(value)))
    .pipe(z.int('not_a_number').min(1, 'not_a_number').max(999, 'not_a_number').nullable()),
  component: text,
  indicator: text,
  action: text,
  evidence: text,
  target: text,
  output: text,
  pic: text,
  question: text,
})

export type RowForm = z.infer<typeof RowForm>

/** The cells of a row, read or corrected; null where nothing stands. */
export type RowCells = Readonly<RowForm>

export const rowFields = Object.keys(RowForm.shape) as readonly (keyof RowCells)[]

export type RowProblems = Readonly<Partial<Record<keyof RowCells, string>>>

/** By field; of several problems of one field the first. */
export const problemsOf = (error: z.ZodError<RowForm>): RowProblems =>
  Object.fromEntries(error.issues.toReversed().map((issue) => [issue.path[0], issue.message]))
