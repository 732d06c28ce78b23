import { readFile } from 'node:fs/promises'
import { ok, type Result } from '#kernel/result.ts'
import { formatInstant } from '#locales/date.ts'
import type { Locale } from '#locales/locale.ts'
import type { Translate } from '#locales/sentence.ts'
import type { Finding } from '#platform/audit/findings.ts'
import { type AnchorHead, readAnchor } from '#platform/audit/signed-heads.ts'
import { listPublicKeys } from '#platform/audit/signing-key.ts'
import { type Verification, verifyLog } from '#platform/audit/verify.ts'
import { type Config, readConfig } from '#platform/config/index.ts'
import { openKeyFolder } from '#platform/keys/key-folder.ts'
import type { Answer } from './answer.ts'
import { asMigrator } from './as-migrator.ts'
import { readOptions } from './read-options.ts'

/**
 * `zona audit verify [--anchor FILE]… [--json]`: checks the whole log of changes. Exit code 0: whole; 3: something was found; 1: could not be
 * checked.
 */
export async function auditVerifyCommand(args: readonly string[], t: Translate, locale: Locale): Promise<Answer> {
  const asJson = args.includes('--json')
  const options = readOptions(
    args.filter((arg) => arg !== '--json'),
    ['anchor'],
    t,
  )
  if ('complaint' in options) return { code: 2, complaint: options.complaint }
  const [surplus] = options.files
  if (surplus !== undefined) return { code: 2, complaint: t('command.audit.surplus', { word: surplus }) }
  const config = readConfig()
  const files = options.values.anchor ?? []
  const anchor = await readAnchors(config, files, t)
  if (!anchor.ok) return { code: 2, complaint: anchor.error }
  const verified = await asMigrator(config, (address) => verifyLog(address, anchor.value))
  const code = verified.count === 0 ? 0 : 3
  if (asJson) return { code, out: JSON.stringify(jsonOf(verified, anchor.value), null, 2) }
  return { code, ...wordsOf(verified, anchor.value, t, locale) }
}

async function readAnchors(
  config: Config,
  files: readonly string[],
  t: Translate,
): Promise<Result<AnchorHead[], string>> {
  const publicKeys = await listPublicKeys(openKeyFolder(config.keyFolder))
  const heads: AnchorHead[] = []
  for (const file of files) {
    const text = await readFile(file, 'utf8').catch(() => undefined)
    if (text === undefined) return { ok: false, error: t('command.audit.anchorMissing', { file }) }
    const read = readAnchor(text, publicKeys)
    if (!read.ok) return { ok: false, error: t('command.audit.anchorUnreadable', { file }) }
    heads.push(...read.value)
  }
  return ok(heads)
}

/** `anchors`: the signed seals that the log was compared with; it matches all of them when it is whole. */
const jsonOf = ({ agencies, findings, count }: Verification, anchors: readonly AnchorHead[]) => ({
  whole: count === 0,
  anchored: anchors.length > 0,
  anchors,
  agencies,
  count,
  findings,
})

function wordsOf(
  verified: Verification,
  anchors: readonly AnchorHead[],
  t: Translate,
  locale: Locale,
): Pick<Answer, 'out' | 'complaint'> {
  const { agencies, findings, count } = verified
  const sealed = agencies.reduce((sum, { seq }) => sum + seq, 0)
  const pending = agencies.reduce((sum, { pending: waiting }) => sum + waiting, 0)
  const checked = t('command.audit.checked', { agencies: agencies.length, sealed, pending })
  const hint = anchors.length > 0 ? [] : [t('command.audit.withoutAnchor')]
  if (count === 0) {
    const matched = anchors.map((anchor) => matchOf(anchor, t, locale))
    return { out: [t('command.audit.whole'), checked, ...matched, ...hint].join('\n') }
  }
  const told = findings.map((finding) => `  ${lineOf(finding, t)}`)
  const more = count > findings.length ? [`  ${t('command.audit.more', { count: count - findings.length })}`] : []
  return {
    out: [checked, ...hint].join('\n'),
    complaint: [t('command.audit.found', { count }), ...told, ...more].join('\n'),
  }
}

function matchOf({ agencyId, seq, sealedAt }: AnchorHead, t: Translate, locale: Locale): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const at = formatInstant(locale, sealedAt, timeZone)
  return t('command.audit.matched', { seq: String(seq), at, agency: agencyId })
}

function lineOf({ flaw, agencyId, seq, entryNo, field }: Finding, t: Translate): string {
  const places = [
    t('command.audit.place.agency', { id: agencyId }),
    ...(seq === null ? [] : [t('command.audit.place.seq', { seq: String(seq) })]),
    ...(entryNo === null ? [] : [t('command.audit.place.entry', { entry: entryNo })]),
    ...(field === null ? [] : [t('command.audit.place.field', { field })]),
  ]
  return `${t(`command.audit.flaw.${flaw}`)} (${places.join(', ')})`
}
