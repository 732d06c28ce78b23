import type { Message } from '#locales/sentence.ts'
import type { Actor } from '#modules/organization/model.ts'
import {
  acceptImportRows,
  correctImportRow,
  decideImportRow,
  discardImport,
  redateImport,
  rowFields,
  saveImport,
} from '#modules/plan/index.ts'
import { CELL_MAXIMUM, type RowCells, type RowProblems } from '#modules/plan/model.ts'
import { outsideRole } from '../../../../../../../middleware/answer.ts'
import { notFound } from '../../../../../../../middleware/not-found.ts'
import { requireId } from '../../../../../../../middleware/require-unit.ts'

type Db = Parameters<typeof saveImport>[0]

export type RowField = keyof RowCells

/** What the page says after a form was sent; `typed` gives a refused form back as it was. */
export type ReviewOutcome = {
  readonly said: Message | null
  readonly failed: boolean
  readonly to?: string
  /** The row whose form was refused: the page says so there. */
  readonly rowId?: string
  /** Somebody changed the row meanwhile: the page shows what stands now beside what was typed. */
  readonly conflict?: boolean
  readonly problems?: Readonly<Partial<Record<RowField, Message>>>
  readonly typed?: Readonly<Partial<Record<RowField, string>>>
}

type Handled = Promise<ReviewOutcome>

type Refusal = { readonly kind: string }

/** What every deed can run into; what is left is the deed's own. */
function refuse(error: Refusal): ReviewOutcome {
  if (error.kind === 'forbidden') throw outsideRole()
  if (error.kind === 'notFound') throw notFound()
  const own = (['closed', 'changedMeanwhile', 'noRows', 'form'] as const).find((kind) => kind === error.kind)
  return { said: { key: own ? `review.failure.${own}` : 'review.failure.notFound' }, failed: true }
}

const KNOWN = ['too_long', 'choose_one', 'not_a_number', 'unknown_question'] as const

const sentences = (problems: RowProblems): Partial<Record<RowField, Message>> =>
  Object.fromEntries(
    Object.entries(problems).map(([field, problem]) => {
      const known = KNOWN.find((each) => each === problem) ?? 'choose_one'
      return [field, { key: `review.problem.${known}`, params: { maximum: CELL_MAXIMUM } } satisfies Message]
    }),
  )

const version = (form: FormData): number => Number(form.get('version'))

/** The doubtful row that the person asked for, or the list where they were, at the row behind this one. */
const nextPlace = (actor: Actor, importId: string, form: FormData): string => {
  const review = `/unit/${actor.unitId}/rencana/impor/${importId}`
  const next = form.get('next')
  const view = form.get('view') === 'tampil=ragu&' ? 'tampil=ragu&' : ''
  return typeof next === 'string' && next !== ''
    ? `${review}?${view}baris=${requireId(next)}#baris`
    : `${review}?${view}sesudah=${Number(form.get('position') ?? 0)}#ke`
}

const typedOf = (form: FormData) => Object.fromEntries(rowFields.map((field) => [field, String(form.get(field) ?? '')]))

async function correct(db: Db, actor: Actor, importId: string, form: FormData): Handled {
  const typed = typedOf(form)
  const rowId = requireId(String(form.get('rowId')))
  const corrected = await correctImportRow(db, actor, { importId, rowId, version: version(form), form: typed })
  if (corrected.ok) return { said: null, failed: false, to: nextPlace(actor, importId, form) }
  const { error } = corrected
  const problems = error.kind === 'form' ? sentences(error.problems) : {}
  return { ...refuse(error), rowId, conflict: error.kind === 'changedMeanwhile', problems, typed }
}

async function decide(db: Db, actor: Actor, importId: string, form: FormData): Handled {
  const decision = (['accept', 'drop', 'restore'] as const).find((each) => each === form.get('deed'))
  if (!decision) throw notFound()
  const rowId = requireId(String(form.get('rowId')))
  const decided = await decideImportRow(db, actor, { importId, rowId, version: version(form), decision })
  if (decided.ok) return { said: null, failed: false, to: nextPlace(actor, importId, form) }
  const conflict = decided.error.kind === 'changedMeanwhile'
  // The button stands below the open row's form: what was typed there comes back.
  const typed = form.has('action') ? { typed: typedOf(form) } : {}
  return { ...refuse(decided.error), rowId, conflict, ...typed }
}

async function acceptReason(db: Db, actor: Actor, importId: string, form: FormData): Handled {
  const reason = String(form.get('reason'))
  if (!/^[a-z_]{1,40}$/.test(reason)) throw notFound()
  const accepted = await acceptImportRows(db, actor, { importId, reason })
  if (!accepted.ok) return refuse(accepted.error)
  return { said: { key: 'review.reason.accepted', params: { count: accepted.value.accepted } }, failed: false }
}

async function redate(db: Db, actor: Actor, importId: string, form: FormData): Handled {
  const redated = await redateImport(db, actor, { importId, year: String(form.get('year') ?? '') })
  if (redated.ok) {
    const { year, yearsLeft: count } = redated.value
    const key = count > 0 ? 'review.year.movedWithLeft' : 'review.year.moved'
    return { said: { key, params: { year: String(year), count } }, failed: false }
  }
  const { error } = redated
  if (error.kind !== 'notAYear') return refuse(error)
  const params = { minimum: String(error.minimum), maximum: String(error.maximum) }
  return { said: { key: 'review.year.invalid', params }, failed: true }
}

/** Does what the pressed button says (`deed`). Answers where to go on, or what to say on the same page. */
export async function reviewAction(db: Db, actor: Actor, importId: string, form: FormData): Handled {
  const plans = `/unit/${actor.unitId}/rencana`
  // The button "save and go on" sends where to go on and no deed: going on means saving first.
  switch (form.get('deed') ?? 'correct') {
    case 'save': {
      const saved = await saveImport(db, actor, importId)
      if (saved.ok) return { said: null, failed: false, to: `${plans}/${saved.value.planId}` }
      const already = saved.error.kind === 'closed' && saved.error.planId
      return already ? { said: null, failed: false, to: `${plans}/${already}` } : refuse(saved.error)
    }
    case 'discard': {
      const discarded = await discardImport(db, actor, importId)
      return discarded.ok ? { said: null, failed: false, to: `${plans}?dibatalkan` } : refuse(discarded.error)
    }
    case 'redate':
      return redate(db, actor, importId, form)
    case 'acceptReason':
      return acceptReason(db, actor, importId, form)
    case 'correct':
      return correct(db, actor, importId, form)
    default:
      return decide(db, actor, importId, form)
  }
}
