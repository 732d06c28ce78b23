import { redirect } from 'react-router'
import { useText } from '../../../text/text-context.tsx'
import { choose, loadLink } from '../../undangan/+parts/password-choice.server.ts'
import { PasswordChoice } from '../../undangan/+parts/password-choice.tsx'
import type { Route } from './+types/page.ts'

export const loader = (args: Route.LoaderArgs) => loadLink(args, 'reset')

export async function action(args: Route.ActionArgs) {
  const chosen = await choose(args, 'reset')
  if (!chosen.ok) return chosen.answer
  // Not signed in at once: a second factor, where there is one, is asked for on the way in.
  throw redirect('/masuk?sandi-baru')
}

export default function Reset({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useText()
  const { link, minimum } = loaderData
  return (
    <PasswordChoice
      title={t('access.reset.title')}
      lead={link && t('access.reset.lead', { name: link.name })}
      link={link}
      minimum={minimum}
      refused={actionData}
      submit={t('access.reset.submit')}
    />
  )
}
