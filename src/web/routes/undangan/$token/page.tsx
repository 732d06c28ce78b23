import { passFirstStep, signOut } from '#modules/organization/index.ts'
import { deviceOf } from '#modules/organization/model.ts'
import { dbContext, requestContext } from '#platform/http/context.ts'
import { enter } from '../../../middleware/enter.ts'
import { sessionToken } from '../../../middleware/session-token.ts'
import { useText } from '../../../text/text-context.tsx'
import { choose, loadLink } from '../+parts/password-choice.server.ts'
import { PasswordChoice } from '../+parts/password-choice.tsx'
import type { Route } from './+types/page.ts'

export const loader = (args: Route.LoaderArgs) => loadLink(args, 'invite')

export async function action(args: Route.ActionArgs) {
  const chosen = await choose(args, 'invite')
  if (!chosen.ok) return chosen.answer
  const { context, request } = args
  const db = context.get(dbContext)
  const device = deviceOf(request.headers.get('user-agent'))
  const entry = await passFirstStep(db, chosen.personId, device)
  // The session that this browser had until now, perhaps an administrator's, would stay behind, open and out of sight.
  const replaced = sessionToken(args)
  if (replaced !== undefined) await signOut(db, replaced)
  throw enter(entry, context.get(requestContext).client, '/')
}

export default function Invitation({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useText()
  const { link, minimum } = loaderData
  const by = link?.invitedBy ?? t('mail.administrator')
  return (
    <PasswordChoice
      title={t('access.invite.title', { name: link?.name ?? '' })}
      lead={link && t('access.invite.lead', { by, agency: link.agencyName ?? '', units: link.unitNames.join(', ') })}
      link={link}
      minimum={minimum}
      refused={actionData}
      submit={t('access.invite.submit')}
    />
  )
}
