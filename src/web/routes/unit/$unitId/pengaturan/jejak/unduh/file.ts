import { Readable } from 'node:stream'
import { dateInZone } from '#kernel/dates/date-in-zone.ts'
import { exportAudit, type LogPages, logCsvHead, logCsvLines, type Telling } from '#modules/organization/index.ts'
import { readLogQuery } from '#modules/organization/model.ts'
import { machineTime } from '#platform/clock/index.ts'
import { dbContext } from '#platform/http/context.ts'
import { localeContext } from '../../../../../../context.ts'
import { answerOf } from '../../../../../../middleware/answer.ts'
import { requireUnit } from '../../../../../../middleware/require-unit.ts'
import type { Route } from './+types/file.ts'

async function* tableOf(pages: LogPages, telling: Telling): AsyncGenerator<Buffer> {
  yield Buffer.from(logCsvHead(telling))
  for await (const lines of pages) yield Buffer.from(logCsvLines(lines, telling))
}

/** The entries that the filters find, as a table for spreadsheets; made while it is fetched. */
export async function loader(args: Route.LoaderArgs) {
  const actor = requireUnit(args)
  const pages = answerOf(await exportAudit(args.context.get(dbContext), actor, readLogQuery(args.url.searchParams)))
  const telling = { locale: args.context.get(localeContext), timeZone: actor.timeZone }
  const body = Readable.toWeb(Readable.from(tableOf(pages, telling))) as ReadableStream<Uint8Array>
  const day = dateInZone(machineTime(), actor.timeZone)
  return new Response(body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="jejak-${day}.csv"`,
    },
  })
}
