import type { Translate } from '#locales/sentence.ts'

const megabyte = 1_000_000

/** `12 MB`, `3,4 GB`; less than a megabyte is said in kilobytes. */
export function sizeText(bytes: number, t: Translate): string {
  const round = (value: number) => Math.round(value * 10) / 10
  if (bytes >= 1000 * megabyte) return t('command.size.gigabytes', { size: round(bytes / (1000 * megabyte)) })
  if (bytes >= megabyte) return t('command.size.megabytes', { size: round(bytes / megabyte) })
  return t('command.size.kilobytes', { size: Math.ceil(bytes / 1000) })
}
