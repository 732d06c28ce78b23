import { data, Form, Link, redirect, useNavigation } from 'react-router'
import type { Message } from '#locales/sentence.ts'
import {
  listPeopleImports,
  type StartImportFailure,
  sheetLimits,
  startPeopleImport,
} from '#modules/organization/index.ts'
import type { ImportState } from '#modules/organization/model.ts'
import { dbContext } from '#platform/http/context.ts'
import { PageTitle } from '../../../../../../frame/plain-page.tsx'
import { answerOf, outsideRole } from '../../../../../../middleware/answer.ts'
import { readForm } from '../../../../../../middleware/read-form.ts'
import { requireUnit } from '../../../../../../middleware/require-unit.ts'
import { useText } from '../../../../../../text/text-context.tsx'
import { Button } from '../../../../../../ui/button.tsx'
import { Card } from '../../../../../../ui/card.tsx'
import { FileDrop } from '../../../../../../ui/file-drop.tsx'
import { Column, PageHeader, Stack } from '../../../../../../ui/layout.tsx'
import { ItemList } from '../../../../../../ui/list.tsx'
import { Notice } from '../../../../../../ui/notice.tsx'
import { Progress } from '../../../../../../ui/progress.tsx'
import type { State } from '../../../../../../ui/state.ts'
import { Tag } from '../../../../../../ui/tag.tsx'
import { useUnit } from '../../../+parts/use-unit.ts'
import type { Route } from './+types/page.ts'

const MEGABYTE = 1024 * 1024

export async function loader(args: Route.LoaderArgs) {
  const imports = answerOf(await listPeopleImports(args.context.get(dbContext), requireUnit(args)))
  return { imports, bytes: sheetLimits.bytes, rows: sheetLimits.rows }
}

const isFile = (value: FormDataEntryValue | null): value is File => typeof value === 'object' && value !== null

const problemOf = (failure: Exclude<StartImportFailure, { kind: 'forbidden' }>): Message => {
  const { kind, ...params } = failure
  return { key: `peopleImport.failure.${kind}`, params }
}

export async function action(args: Route.ActionArgs) {
  const actor = requireUnit(args)
  // Before the file is even read: this is not their page.
  if (!actor.roles.includes('administrator')) throw outsideRole()
  const file = (await readForm(args.request)).get('file')
  // Browsers send an unnamed empty file when nothing was chosen.
  if (!isFile(file) || (file.name === '' && file.size === 0)) {
    return data({ problem: { key: 'peopleImport.noFile' } satisfies Message as Message }, 400)
  }
  const upload = { fileName: file.name, bytes: await file.bytes() }
  const started = await startPeopleImport(args.context.get(dbContext), actor, upload)
  if (started.ok) throw redirect(`/unit/${actor.unitId}/pengaturan/orang/impor/${started.value.importId}`)
  if (started.error.kind === 'forbidden') throw outsideRole()
  return data({ problem: problemOf(started.error) }, 400)
}

const STATE_TAGS = { review: 'due', applied: 'ok', undone: 'none', discarded: 'none' } as const satisfies Record<
  ImportState,
  State
>

export default function ImportPeople({ loaderData, actionData }: Route.ComponentProps) {
  const { t, instant, number } = useText()
  const { home, unit } = useUnit()
  const reading = useNavigation().state === 'submitting'
  const { imports, bytes, rows } = loaderData
  const size = Math.floor(bytes / MEGABYTE)
  return (
    <Column width="reading">
      <PageTitle>{t('peopleImport.title')}</PageTitle>
      <Stack gap={5}>
        <PageHeader
          title={t('peopleImport.title')}
          eyebrow={<Link to={`${home}/pengaturan/orang`}>{t('people.title')}</Link>}
          lead={t('peopleImport.lead')}
        />
        {actionData && !reading && (
          <Notice state="late" live>
            {t.message(actionData.problem)}
          </Notice>
        )}
        <Form method="post" encType="multipart/form-data">
          <Stack gap={4}>
            <FileDrop
              name="file"
              label={t('peopleImport.file')}
              hint={t('peopleImport.file.hint', { size, rows: number(rows) })}
              chooseLabel={t('peopleImport.file.choose')}
              noneLabel={t('peopleImport.file.none')}
              accept=".xlsx,.csv"
              maxBytes={bytes}
              tooLarge={t('peopleImport.failure.tooLarge', { megabytes: size })}
            />
            <p className="small muted">{t('peopleImport.nipHint')}</p>
            {reading ? (
              <Progress label={t('peopleImport.reading')} />
            ) : (
              <div>
                <Button icon="upload">{t('peopleImport.submit')}</Button>
              </div>
            )}
          </Stack>
        </Form>
        {imports.length > 0 && (
          <Card title={t('peopleImport.recent')}>
            <ItemList
              items={imports.map(({ importId, fileName, state, createdAt }) => ({
                key: importId,
                title: <Link to={`${home}/pengaturan/orang/impor/${importId}`}>{fileName}</Link>,
                context: instant(createdAt, unit.timeZone),
                action: <Tag state={STATE_TAGS[state]}>{t(`peopleImport.state.${state}`)}</Tag>,
              }))}
            />
          </Card>
        )}
      </Stack>
    </Column>
  )
}
