import type { Translate } from '#locales/sentence.ts'
import { withFolder } from '#platform/config/boot-failure.ts'
import { readConfig } from '#platform/config/index.ts'
import { openKeyFolder } from '#platform/keys/key-folder.ts'
import { addBoxKey } from '#platform/keys/secret-box.ts'
import type { Answer } from './answer.ts'

/**
 * `zona keys rotate`: a new key for the secrets in the database. It closes from now on, in a running Zona as well; older keys
 * must stay, because they open what they closed. What is used is closed anew with the new key by and by.
 */
export async function keysCommand(
  args: readonly string[],
  t: Translate,
  folder = readConfig().keyFolder,
): Promise<Answer> {
  if (args.join(' ') !== 'rotate') return { code: 2, complaint: t('command.keys.which') }
  const key = await withFolder(folder, () => addBoxKey(openKeyFolder(folder)))
  return { code: 0, out: t('command.keys.rotated', { key, folder }) }
}
