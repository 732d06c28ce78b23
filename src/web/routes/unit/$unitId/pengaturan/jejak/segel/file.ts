import { signAuditHead } from '#modules/organization/index.ts'
import { dbContext, keysContext } from '#platform/http/context.ts'
import { answerOf } from '../../../../../../middleware/answer.ts'
import { requireUnit } from '../../../../../../middleware/require-unit.ts'
import type { Route } from './+types/file.ts'

/** The signed end of the chain as a file to keep elsewhere. */
export async function loader(args: Route.LoaderArgs) {
  const actor = requireUnit(args)
  const { context } = args
  const { content, seq } = answerOf(await signAuditHead(context.get(dbContext), context.get(keysContext), actor))
  return new Response(content, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="segel-${seq}.json"`,
    },
  })
}
