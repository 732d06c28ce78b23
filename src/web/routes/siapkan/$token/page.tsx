import { data, Form, redirect } from 'react-router'
import type { Message } from '#locales/sentence.ts'
import {
  isSetUpLinkOpen,
  passwordMinimum,
  type SetUpFailure,
  setUpAgency,
  startSession,
} from '#modules/organization/index.ts'
import { deviceOf, FIELD_LENGTHS, type SetUpForm, TIME_ZONES } from '#modules/organization/model.ts'
import { now } from '#platform/clock/index.ts'
import { dbContext, requestContext } from '#platform/http/context.ts'
import { cookieHeader, sessionCookieName } from '#platform/http/cookies.ts'
import { PlainPage } from '../../../frame/plain-page.tsx'
import { readForm } from '../../../middleware/read-form.ts'
import { secondsUntil } from '../../../seconds-until.ts'
import { useText } from '../../../text/text-context.tsx'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/card.tsx'
import { Checkbox, Fieldset } from '../../../ui/choices.tsx'
import { useFocusOnProblem } from '../../../ui/focus-problem.ts'
import { Select, TextInput } from '../../../ui/inputs.tsx'
import { Column, PageHeader, Stack } from '../../../ui/layout.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PasswordInput } from '../../../ui/password-input.tsx'
import type { Route } from './+types/page.ts'

type Problems = Partial<Record<keyof SetUpForm, Message>>

export async function loader({ params, context }: Route.LoaderArgs) {
  const open = await isSetUpLinkOpen(context.get(dbContext), params.token)
  return data({ open, minimum: passwordMinimum(now()) }, { status: open ? 200 : 404 })
}

const KNOWN = ['required', 'too_long', 'not_an_address', 'choose_one'] as const

/** Sentences for what is wrong with each field; anything unforeseen asks to fill the field in. */
function problemsOf(failure: Exclude<SetUpFailure, { kind: 'link_used' }>): Problems {
  const { minimum, maximum } = failure
  const { password, ...others } = failure.problems
  const problems: Problems = Object.fromEntries(
    Object.entries(others).map(([field, problem]) => [
      field,
      {
        key: `setUp.problem.${KNOWN.find((each) => each === problem) ?? 'required'}`,
        params: { maximum: FIELD_LENGTHS[field as keyof typeof FIELD_LENGTHS] },
      } satisfies Message,
    ]),
  )
  if (!password) return problems
  return { ...problems, password: { key: `setUp.password.${password}`, params: { minimum, maximum } } }
}

const text = (form: FormData, name: string): string => String(form.get(name) ?? '')

export async function action({ request, params, context }: Route.ActionArgs) {
  const form = await readForm(request)
  const typed = {
    agencyName: text(form, 'agencyName'),
    unitName: text(form, 'unitName'),
    timeZone: text(form, 'timeZone'),
    personName: text(form, 'personName'),
    login: text(form, 'login'),
    isChair: form.get('isChair') === 'on',
  }
  const db = context.get(dbContext)
  const made = await setUpAgency(db, params.token, { ...typed, password: text(form, 'password') })
  if (!made.ok) {
    const problems = made.error.kind === 'link_used' ? null : problemsOf(made.error)
    return data({ used: made.error.kind === 'link_used', problems, typed }, { status: 400 })
  }
  const device = deviceOf(request.headers.get('user-agent'))
  const session = await startSession(db, made.value.personId, { device })
  const { secure } = context.get(requestContext).client
  const cookie = cookieHeader(sessionCookieName(secure), session.token, {
    secure,
    maxAge: secondsUntil(session.expiresAt),
  })
  throw redirect(`/unit/${made.value.unitId}`, { headers: { 'Set-Cookie': cookie } })
}

export default function SetUp({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useText()
  const used = !loaderData.open || actionData?.used
  useFocusOnProblem(actionData)
  return (
    <PlainPage title={t('setUp.title')}>
      <Column width="narrow">
        {used ? (
          <EmptyState
            title={t('setUp.used.title')}
            icon="info"
            action={
              <LinkButton to="/masuk" reloadDocument>
                {t('signIn.submit')}
              </LinkButton>
            }
          >
            {t('setUp.used.text')}
          </EmptyState>
        ) : (
          <SetUpFields minimum={loaderData.minimum} problems={actionData?.problems ?? {}} typed={actionData?.typed} />
        )}
      </Column>
    </PlainPage>
  )
}

type FieldsProps = {
  readonly minimum: number
  readonly problems: Problems
  readonly typed: (Omit<SetUpForm, 'password' | 'timeZone'> & { timeZone: string }) | undefined
}

function SetUpFields({ minimum, problems, typed }: FieldsProps) {
  const { t } = useText()
  const error = (field: keyof SetUpForm): string | undefined => {
    const problem = problems[field]
    return problem && t.message(problem)
  }
  return (
    <Form method="post" noValidate>
      <Stack gap={5}>
        <PageHeader title={t('setUp.title')} lead={t('setUp.lead')} />
        {Object.keys(problems).length > 0 && <Notice state="late" title={t('setUp.failed')} live />}
        <Fieldset legend={t('setUp.office')}>
          <Stack gap={4}>
            <TextInput
              name="agencyName"
              label={t('setUp.agencyName')}
              hint={t('setUp.agencyName.hint')}
              error={error('agencyName')}
              defaultValue={typed?.agencyName}
              autoComplete="organization"
              required
            />
            <TextInput
              name="unitName"
              label={t('setUp.unitName')}
              error={error('unitName')}
              defaultValue={typed?.unitName}
              required
            />
            <Select
              name="timeZone"
              label={t('setUp.timeZone')}
              error={error('timeZone')}
              defaultValue={typed?.timeZone ?? TIME_ZONES[0]}
              options={TIME_ZONES.map((zone) => ({ value: zone, label: t(`setUp.zone.${zone}`) }))}
            />
          </Stack>
        </Fieldset>
        <Fieldset legend={t('setUp.person')}>
          <Stack gap={4}>
            <TextInput
              name="personName"
              label={t('setUp.personName')}
              error={error('personName')}
              defaultValue={typed?.personName}
              autoComplete="name"
              required
            />
            <TextInput
              name="login"
              type="email"
              label={t('setUp.login')}
              error={error('login')}
              defaultValue={typed?.login}
              autoComplete="username"
              required
            />
            <PasswordInput
              name="password"
              label={t('setUp.password')}
              hint={t('setUp.password.hint', { minimum })}
              error={error('password')}
              autoComplete="new-password"
              showLabel={t('common.show')}
              hideLabel={t('common.hide')}
              required
            />
            <Checkbox
              name="isChair"
              label={t('setUp.isChair')}
              hint={t('setUp.isChair.hint')}
              defaultChecked={typed?.isChair ?? true}
            />
          </Stack>
        </Fieldset>
        <Button wide>{t('setUp.submit')}</Button>
      </Stack>
    </Form>
  )
}
