import { listAuditEntries } from '#modules/organization/index.ts'
import { readLogQuery } from '#modules/organization/model.ts'
import { dbContext } from '#platform/http/context.ts'
import { localeContext } from '../../../../../context.ts'
import { PageTitle } from '../../../../../frame/plain-page.tsx'
import { answerOf } from '../../../../../middleware/answer.ts'
import { requireUnit } from '../../../../../middleware/require-unit.ts'
import type { PageHandle } from '../../../../../page-handle.ts'
import { useText } from '../../../../../text/text-context.tsx'
import { LinkButton } from '../../../../../ui/button.tsx'
import { EmptyState } from '../../../../../ui/card.tsx'
import { PageHeader, Stack } from '../../../../../ui/layout.tsx'
import { Pagination } from '../../../../../ui/navigation.tsx'
import { useUnit } from '../../+parts/use-unit.ts'
import { entryOf } from './+parts/entry.server.ts'
import { logAddress } from './+parts/log-address.ts'
import { LogFilters } from './+parts/log-filters.tsx'
import { LogTable } from './+parts/log-table.tsx'
import { SealCard } from './+parts/seal-card.tsx'
import type { Route } from './+types/page.ts'

export const handle = { wide: true } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
  const actor = requireUnit(args)
  const query = readLogQuery(args.url.searchParams)
  const page = answerOf(await listAuditEntries(args.context.get(dbContext), actor, query))
  const telling = { locale: args.context.get(localeContext), timeZone: actor.timeZone }
  return { ...page, query, lines: page.lines.map((line) => entryOf(line, telling)) }
}

export default function LogOfChanges({ loaderData }: Route.ComponentProps) {
  const { t } = useText()
  const { home } = useUnit()
  const { lines, next, head, query, people, units, modules } = loaderData
  const place = `${home}/pengaturan/jejak`
  const isDirectory = modules.length === 1
  return (
    <Stack gap={5}>
      <PageTitle>{t('audit.title')}</PageTitle>
      <PageHeader
        title={t('audit.title')}
        lead={t(isDirectory ? 'audit.lead.directory' : 'audit.lead')}
        actions={
          <LinkButton
            to={`${place}/unduh${logAddress({ ...query, after: null })}`}
            variant="quiet"
            icon="download"
            download
          >
            {t('audit.download')}
          </LinkButton>
        }
      />
      <SealCard head={head} path={`${place}/segel`} />
      <LogFilters query={query} people={people} units={units} modules={modules} path={place} />
      {lines.length === 0 ? (
        <EmptyState title={t('audit.none.title')} icon="search">
          {t('audit.none.text')}
        </EmptyState>
      ) : (
        <LogTable lines={lines} severalUnits={units.length > 1} />
      )}
      {(query.after !== null || next !== null) && (
        <Pagination
          label={t('audit.list')}
          summary={t('audit.newest')}
          previous={
            query.after === null ? undefined : { label: t('audit.first'), to: logAddress({ ...query, after: null }) }
          }
          next={next === null ? undefined : { label: t('audit.older'), to: logAddress({ ...query, after: next }) }}
        />
      )}
    </Stack>
  )
}
