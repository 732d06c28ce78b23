import { data, Form, redirect, useNavigation } from 'react-router'
import type { Message } from '#locales/sentence.ts'
import { translate } from '#locales/translate.ts'
import { importFailureMessage, readableExtensions, readingLimits, startImport } from '#modules/plan/index.ts'
import { mayInPlan } from '#modules/plan/model.ts'
import { dbContext, filesContext } from '#platform/http/context.ts'
import { localeContext } from '../../../../../context.ts'
import { PageTitle } from '../../../../../frame/plain-page.tsx'
import { outsideRole } from '../../../../../middleware/answer.ts'
import { readForm } from '../../../../../middleware/read-form.ts'
import { requireUnit } from '../../../../../middleware/require-unit.ts'
import { useText } from '../../../../../text/text-context.tsx'
import { Button } from '../../../../../ui/button.tsx'
import { FileDrop } from '../../../../../ui/file-drop.tsx'
import { Column, PageHeader, Stack } from '../../../../../ui/layout.tsx'
import { Notice } from '../../../../../ui/notice.tsx'
import { Progress } from '../../../../../ui/progress.tsx'
import type { Route } from './+types/page.ts'

const MEGABYTE = 1024 * 1024

/** Who may bring in a plan here; for anybody else this is not their page, and their file is not even read. */
function requireImporter(args: Route.LoaderArgs | Route.ActionArgs) {
  const actor = requireUnit(args)
  if (!mayInPlan(actor.roles, 'import')) throw outsideRole()
  return actor
}

export function loader(args: Route.LoaderArgs) {
  requireImporter(args)
  return { maxBytes: readingLimits.maxFileBytes, accept: readableExtensions.map((each) => `.${each}`).join(',') }
}

const isFile = (value: FormDataEntryValue | null): value is File => typeof value === 'object' && value !== null

export async function action(args: Route.ActionArgs) {
  const actor = requireImporter(args)
  const { context, request } = args
  const file = (await readForm(request)).get('file')
  // Browsers send an unnamed empty file when nothing was chosen.
  if (!isFile(file) || (file.name === '' && file.size === 0)) {
    return data({ problem: { key: 'import.noFile' } satisfies Message as Message }, 400)
  }
  const upload = { fileName: file.name, bytes: await file.bytes() }
  const started = await startImport(context.get(dbContext), context.get(filesContext), actor, upload)
  if (started.ok) throw redirect(`/unit/${actor.unitId}/rencana/impor/${started.value.importId}`)
  const problem = importFailureMessage(started.error, translate(context.get(localeContext)))
  return data({ problem }, 400)
}

export default function Import({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useText()
  const reading = useNavigation().state === 'submitting'
  const size = Math.floor(loaderData.maxBytes / MEGABYTE)
  return (
    <Column width="reading">
      <PageTitle>{t('import.title')}</PageTitle>
      <Form method="post" encType="multipart/form-data">
        <Stack gap={5}>
          <PageHeader title={t('import.title')} lead={t('import.lead')} />
          {actionData && !reading && (
            <Notice state="late" live>
              {t.message(actionData.problem)}
            </Notice>
          )}
          <FileDrop
            name="file"
            label={t('import.file')}
            hint={t('import.file.hint', { size })}
            chooseLabel={t('import.file.choose')}
            noneLabel={t('import.file.none')}
            accept={loaderData.accept}
            maxBytes={loaderData.maxBytes}
            tooLarge={t('import.failure.tooLarge', { limit: size })}
          />
          {reading ? (
            <Progress label={t('import.reading')} />
          ) : (
            <div>
              <Button icon="upload">{t('import.submit')}</Button>
            </div>
          )}
        </Stack>
      </Form>
    </Column>
  )
}
