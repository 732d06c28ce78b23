import type { Translate } from '#locales/sentence.ts'
import type { Device } from '#modules/organization/model.ts'

/** `Chrome di Android`; what a browser did not say is left out. */
export function deviceName(t: Translate, { browser, system }: Device): string {
  if (browser !== null && system !== null) return t('account.device', { browser, system })
  return browser ?? system ?? t('account.device.unknown')
}
