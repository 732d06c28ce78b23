import { redirect } from 'react-router'
import { dateInZone } from '#kernel/dates/date-in-zone.ts'
import type { Actor } from '#modules/organization/model.ts'
import { getImportReview } from '#modules/plan/index.ts'
import { now } from '#platform/clock/index.ts'
import { answerOf } from '../../../../../../../middleware/answer.ts'
import { pageNumber } from '../../../../../../../middleware/page-number.ts'
import { requireId } from '../../../../../../../middleware/require-unit.ts'
import { reviewQuestions } from './questions.server.ts'

type Db = Parameters<typeof getImportReview>[0]

/** No draft has more rows (store/import-rows.ts), and the database holds no greater position. */
const POSITION_MAXIMUM = 100_000

/** The place of the row that was done last (`?sesudah=12`); null when the address names none. */
const positionAfter = (url: URL): number | null => {
  const after = Number(url.searchParams.get('sesudah') ?? Number.NaN)
  return Number.isInteger(after) && after >= 0 && after <= POSITION_MAXIMUM ? after : null
}

/** What the page of a review shows; an import that is no draft any more leads on to what became of it. */
export async function reviewData(db: Db, actor: Actor, url: URL, importId: string) {
  const rowId = url.searchParams.get('baris')
  const onlyDoubtful = url.searchParams.get('tampil') === 'ragu'
  const request = {
    importId,
    page: pageNumber(url),
    onlyDoubtful,
    rowId: rowId === null ? null : requireId(rowId),
    after: positionAfter(url),
  }
  const review = answerOf(await getImportReview(db, actor, request))
  if (review.record.state === 'saved') throw redirect(`/unit/${actor.unitId}/rencana/${review.record.planId}`)
  if (review.record.state === 'discarded') throw redirect(`/unit/${actor.unitId}/rencana`)
  const { fileName, documentYear, year } = review.record
  const thisYear = Number(dateInZone(now(), actor.timeZone).slice(0, 4))
  return { ...review, record: { fileName, documentYear, year }, onlyDoubtful, questions: reviewQuestions(), thisYear }
}

export type ReviewData = Awaited<ReturnType<typeof reviewData>>
