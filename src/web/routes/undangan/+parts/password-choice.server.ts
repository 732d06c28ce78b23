import { type ActionFunctionArgs, data } from 'react-router'
import type { Message } from '#locales/sentence.ts'
import {
  type ChoosePasswordFailure,
  choosePassword,
  findAccessLink,
  passwordMinimum,
} from '#modules/organization/index.ts'
import type { AccessLinkKind } from '#modules/organization/model.ts'
import { now } from '#platform/clock/index.ts'
import { dbContext } from '#platform/http/context.ts'
import { readForm } from '../../../middleware/read-form.ts'

type Asked = Pick<ActionFunctionArgs, 'context'> & { readonly params: { readonly token: string } }

/** What the page says about a link of its kind; a link that is not open answers 404 whatever it was. */
export async function loadLink({ context, params }: Asked, kind: AccessLinkKind) {
  const found = await findAccessLink(context.get(dbContext), params.token)
  const link = found?.kind === kind ? found : null
  const shown = link && {
    name: link.name,
    login: link.login,
    invitedBy: link.invitedBy,
    agencyName: link.agencyName,
    unitNames: link.unitNames,
  }
  return data({ link: shown, minimum: passwordMinimum(now()) }, { status: shown ? 200 : 404 })
}

/** The password of the form, set; else what to say about it, null when the link is over, or of another kind than this page's. */
export async function choose(
  { context, params, request }: Asked & { readonly request: Request },
  kind: AccessLinkKind,
) {
  const password = String((await readForm(request)).get('password') ?? '')
  const found = await findAccessLink(context.get(dbContext), params.token)
  if (found?.kind !== kind) return { ok: false as const, answer: data({ problem: null }, 400) }
  const chosen = await choosePassword(context.get(dbContext), params.token, password)
  return chosen.ok
    ? { ok: true as const, ...chosen.value }
    : { ok: false as const, answer: data({ problem: problemOf(chosen.error) }, 400) }
}

function problemOf(failure: ChoosePasswordFailure): Message | null {
  if (failure.kind === 'linkOver') return null
  const { problem, minimum, maximum } = failure
  return { key: `setUp.password.${problem}`, params: { minimum, maximum } }
}
