import { foldText } from '#kernel/text/fold-text.ts'
import { role as english } from '#locales/en/role.ts'
import { role as indonesian } from '#locales/id/role.ts'
import { ROLES, type Role } from '../../core/roles.ts'

const BRACKETS = /\([^)]*\)/g

/** What a role is called: its names in both languages, with and without what stands in brackets, and its id. */
const names = new Map<string, Role>(
  ROLES.flatMap((role) =>
    [indonesian[`role.${role}`], english[`role.${role}`], role]
      .flatMap((name) => [name, name.replace(BRACKETS, '')])
      .map((name) => [foldText(name), role] as const),
  ),
)

/** The roles that a cell names, parted by comma, semicolon, slash or line, and the words that name none. */
export const readRoles = (
  text: string,
): { readonly roles: readonly Role[]; readonly unknownRoles: readonly string[] } => {
  const words = text
    .split(/[,;/\n]+/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
  const found = words.map((word) => ({ word, role: names.get(foldText(word)) }))
  return {
    roles: [...new Set(found.flatMap(({ role }) => (role ? [role] : [])))],
    unknownRoles: found.filter(({ role }) => !role).map(({ word }) => word),
  }
}
