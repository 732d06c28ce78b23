import { Form, Link } from 'react-router'
import { listPeople, listUnitTree, makeInviteSheet, qrPath } from '#modules/organization/index.ts'
import { dbContext, requestContext } from '#platform/http/context.ts'
import { PageTitle } from '../../../../../../frame/plain-page.tsx'
import { answerOf } from '../../../../../../middleware/answer.ts'
import { readForm } from '../../../../../../middleware/read-form.ts'
import { requireUnit } from '../../../../../../middleware/require-unit.ts'
import { useText } from '../../../../../../text/text-context.tsx'
import { Button } from '../../../../../../ui/button.tsx'
import { EmptyState } from '../../../../../../ui/card.tsx'
import { Select } from '../../../../../../ui/inputs.tsx'
import { Column, PageHeader, Stack } from '../../../../../../ui/layout.tsx'
import { Notice } from '../../../../../../ui/notice.tsx'
import { PrintButton } from '../../../../../../ui/print-button.tsx'
import { Slips } from '../../../../../../ui/slips.tsx'
import { useUnit } from '../../../+parts/use-unit.ts'
import { unitOptions } from '../../+parts/unit-options.ts'
import { freshLink } from '../+parts/fresh-link.server.ts'
import { NipText } from '../+parts/nip-text.tsx'
import type { Route } from './+types/page.ts'

export async function loader(args: Route.LoaderArgs) {
  const actor = requireUnit(args)
  const db = args.context.get(dbContext)
  const everybody = { search: '', unitId: null, state: 'invited' as const, afterPersonId: null }
  const { counts } = answerOf(await listPeople(db, actor, everybody))
  const units = answerOf(await listUnitTree(db, actor))
  return { waiting: counts.invited, units: unitOptions(units) }
}

export async function action(args: Route.ActionArgs) {
  const actor = requireUnit(args)
  const form = await readForm(args.request)
  const unitId = String(form.get('unitId') ?? '')
  const sheet = answerOf(await makeInviteSheet(args.context.get(dbContext), actor, unitId || null))
  const { client } = args.context.get(requestContext)
  const slips = sheet.slips.map(({ link, ...slip }) => {
    const { address, expiresAt } = freshLink(link, client)
    return { ...slip, address, expiresAt, qr: qrPath(address) }
  })
  return { slips, more: sheet.more }
}

export default function Invitations({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useText()
  const { home } = useUnit()
  return (
    <Stack gap={5}>
      <PageTitle>{t('people.sheet.title')}</PageTitle>
      {actionData ? (
        <Sheet {...actionData} />
      ) : (
        <Column width="reading">
          <Form method="post">
            <Stack gap={5}>
              <PageHeader
                title={t('people.sheet.title')}
                eyebrow={<Link to={`${home}/pengaturan/orang`}>{t('people.title')}</Link>}
                lead={t('people.sheet.lead')}
              />
              {loaderData.waiting === 0 ? (
                <EmptyState title={t('people.sheet.none')} icon="check" />
              ) : (
                <>
                  <Notice state="due">{t('people.sheet.consequence')}</Notice>
                  <Select
                    name="unitId"
                    label={t('people.unit')}
                    empty={t('people.unit.all')}
                    options={loaderData.units}
                  />
                  <div>
                    <Button>{t('people.sheet.make')}</Button>
                  </div>
                </>
              )}
            </Stack>
          </Form>
        </Column>
      )}
    </Stack>
  )
}

type SheetProps = NonNullable<Route.ComponentProps['actionData']>

function Sheet({ slips, more }: SheetProps) {
  const { t, instant } = useText()
  const { unit } = useUnit()
  if (slips.length === 0) return <PageHeader title={t('people.sheet.none')} />
  return (
    <>
      <PageHeader
        title={t('people.sheet.made', { count: slips.length })}
        lead={t('people.sheet.print')}
        actions={<PrintButton>{t('people.sheet.printNow')}</PrintButton>}
      />
      {more > 0 && <Notice state="due">{t('people.sheet.more', { count: more })}</Notice>}
      <Slips
        items={slips.map(({ name, login, nip, unitNames, address, expiresAt, qr }) => ({
          key: address,
          title: name,
          context: unitNames.join(', '),
          code: { ...qr, label: t('people.sheet.qr', { name }) },
          lines: (
            <>
              <p className="small">
                {t('people.login')}: {login === nip ? <NipText nip={login} /> : login}
              </p>
              <p className="small">{t('people.sheet.open', { until: instant(new Date(expiresAt), unit.timeZone) })}</p>
            </>
          ),
          address,
        }))}
      />
    </>
  )
}
