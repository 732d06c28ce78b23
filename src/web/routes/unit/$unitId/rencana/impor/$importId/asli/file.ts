import { Readable } from 'node:stream'
import { openOriginal } from '#modules/plan/index.ts'
import { dbContext, filesContext } from '#platform/http/context.ts'
import { answerOf } from '../../../../../../../middleware/answer.ts'
import { requireId, requireUnit } from '../../../../../../../middleware/require-unit.ts'
import type { Route } from './+types/file.ts'

/** RFC 8187: encodeURIComponent leaves four signs that have a meaning there. */
const extendedValue = (text: string): string =>
  encodeURIComponent(text).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

/** The uploaded file as it came. Always a download and never a page: its bytes are a stranger's. */
export async function loader(args: Route.LoaderArgs) {
  const actor = requireUnit(args)
  const { context, params } = args
  const opened = await openOriginal(
    context.get(dbContext),
    context.get(filesContext),
    actor,
    requireId(params.importId),
  )
  const { fileName, byteSize, content } = answerOf(opened)
  return new Response(Readable.toWeb(content) as ReadableStream<Uint8Array>, {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Length': String(byteSize),
      'Content-Disposition': `attachment; filename*=UTF-8''${extendedValue(fileName)}`,
    },
  })
}
