import { data, Form, redirect } from 'react-router'
import { getSignInPolicy, setSignInPolicy } from '#modules/organization/index.ts'
import { dbContext } from '#platform/http/context.ts'
import { PageTitle } from '../../../../../frame/plain-page.tsx'
import { answerOf, refusalPage } from '../../../../../middleware/answer.ts'
import { readForm } from '../../../../../middleware/read-form.ts'
import { requireUnit } from '../../../../../middleware/require-unit.ts'
import { useText } from '../../../../../text/text-context.tsx'
import { Button, LinkButton } from '../../../../../ui/button.tsx'
import { CheckboxGroup } from '../../../../../ui/choices.tsx'
import { Column, PageHeader, Stack } from '../../../../../ui/layout.tsx'
import { Notice } from '../../../../../ui/notice.tsx'
import type { Route } from './+types/page.ts'

export async function loader(args: Route.LoaderArgs) {
  const policy = answerOf(await getSignInPolicy(args.context.get(dbContext), requireUnit(args)))
  return { policy, saved: args.url.searchParams.has('tersimpan') }
}

export async function action(args: Route.ActionArgs) {
  const actor = requireUnit(args)
  const form = await readForm(args.request)
  const saved = await setSignInPolicy(args.context.get(dbContext), actor, form.getAll('role').map(String))
  if (saved.ok) throw redirect(`/unit/${actor.unitId}/pengaturan/masuk?tersimpan`)
  if (saved.error.kind === 'forbidden') throw refusalPage(saved.error)
  return data({ selfFirst: true }, 409)
}

export default function SignInPolicy({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useText()
  const { policy, saved } = loaderData
  return (
    <Column width="reading">
      <PageTitle>{t('signInPolicy.title')}</PageTitle>
      <Stack gap={5}>
        <PageHeader title={t('signInPolicy.title')} lead={t('signInPolicy.lead')} />
        {actionData?.selfFirst && (
          <Notice state="late" live title={t('signInPolicy.selfFirst.title')}>
            <p>{t('signInPolicy.selfFirst.text')}</p>
            <p>
              <LinkButton to="/akun" variant="quiet" small>
                {t('account.title')}
              </LinkButton>
            </p>
          </Notice>
        )}
        {saved && !actionData && (
          <Notice state="ok" live>
            {t('signInPolicy.saved')}
          </Notice>
        )}
        <Form method="post">
          <Stack gap={5}>
            <CheckboxGroup
              name="role"
              legend={t('signInPolicy.roles')}
              hint={t('signInPolicy.roles.hint')}
              defaultValues={policy.filter(({ needsFactor }) => needsFactor).map(({ role }) => role)}
              options={policy.map(({ role, people, withoutFactor }) => ({
                value: role,
                label: t(`role.${role}`),
                hint: hintOf(role, people, withoutFactor),
              }))}
            />
            <Notice>{t('signInPolicy.consequence')}</Notice>
            <div>
              <Button>{t('signInPolicy.submit')}</Button>
            </div>
          </Stack>
        </Form>
      </Stack>
    </Column>
  )

  function hintOf(role: string, people: number, withoutFactor: number): string {
    const lacking =
      withoutFactor === 0 ? t('signInPolicy.allHave') : t('signInPolicy.withoutFactor', { count: withoutFactor })
    const counted =
      people === 0 ? t('signInPolicy.nobody') : `${t('signInPolicy.people', { count: people })} ${lacking}`
    return role === 'administrator' ? `${t('signInPolicy.recommended')} ${counted}` : counted
  }
}
