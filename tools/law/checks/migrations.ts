import { error, type Finding } from '../finding.ts'
import { moduleNames } from '../module-table.ts'
import { readTables, stripComments } from '../sql.ts'
import type { Tree, TreeFile } from '../tree.ts'

const folder = 'db/migrations/'
/** Schemas whose rows are found before the agency is known, or that belong to no agency. */
const withoutScope = ['identity', 'platform', 'jobs']
const further: Readonly<Record<string, readonly string[]>> = { organization: ['identity'], platform: ['audit'] }
const ownedSchemas = (module: string): readonly string[] => [module, ...(further[module] ?? [])]
const rule = 'migration'

/** Migrations are numbered without gaps and named after their module; each table keeps the agency in front and is locked by row. */
export function checkMigrations(tree: Tree): Finding[] {
  const files = tree.files.filter(({ path }) => path.startsWith(folder) && path.endsWith('.sql'))
  const all = stripComments(files.map(({ text }) => text).join('\n'))
  return [...files.flatMap(checkName), ...numbering(files), ...files.flatMap((file) => checkTables(file, all))]
}

const nameOf = ({ path }: TreeFile): string => path.slice(folder.length)

function checkName(file: TreeFile): Finding[] {
  const module = moduleOf(file)
  if (module !== undefined && [...moduleNames, 'platform'].includes(module)) return []
  return [
    error(rule, file.path, 'A migration is called NNNN_<module>_<what>.sql, with a module of the table or platform.'),
  ]
}

function moduleOf(file: TreeFile): string | undefined {
  return /^\d{4}_([a-z]+)_[a-z0-9_]+\.sql$/.exec(nameOf(file))?.[1]
}

function numbering(files: readonly TreeFile[]): Finding[] {
  return files
    .map((file, index) => ({ file, expected: String(index + 1).padStart(4, '0') }))
    .filter(({ file, expected }) => nameOf(file).slice(0, 4) !== expected)
    .slice(0, 1)
    .map(({ file, expected }) =>
      error(rule, file.path, `Migrations are numbered without gaps or twins: ${expected} is next here.`),
    )
}

function checkTables(file: TreeFile, all: string): Finding[] {
  return readTables(file.text).flatMap((table) => {
    const name = `${table.schema}.${table.name}`
    const at = `${file.path}:${table.line}`
    const foreign = ownedSchemas(moduleOf(file) ?? '').includes(table.schema)
      ? []
      : [error(rule, at, `${name} stands in a migration of another module.`)]
    if (withoutScope.includes(table.schema)) return foreign
    const keys = table.keys
      .filter(({ columns }) => columns[0] !== 'agency_id')
      .map(({ kind, columns }) =>
        error(rule, at, `The ${kind} (${columns.join(', ')}) of ${name} must begin with agency_id.`),
      )
    const noKey = table.keys.some(({ kind }) => kind === 'primary key')
      ? []
      : [error(rule, at, `${name} has no primary key.`)]
    // The function of migration 0006 enables, forces and makes the policies.
    const isProtected = new RegExp(`platform\\.protect\\('${table.schema}\\.${table.name}'`, 'i').test(all)
    if (isProtected) return [...foreign, ...noKey, ...keys]
    const locks = ['enable', 'force']
      .filter(
        (verb) =>
          !new RegExp(
            `alter\\s+table\\s+${table.schema}\\.${table.name}\\s+${verb}\\s+row\\s+level\\s+security`,
            'i',
          ).test(all),
      )
      .map((verb) => error(rule, at, `${name} lacks "${verb} row level security".`))
    const policy = new RegExp(`create\\s+policy\\s+\\w+\\s+on\\s+${table.schema}\\.${table.name}\\b`, 'i').test(all)
    return [
      ...foreign,
      ...noKey,
      ...keys,
      ...locks,
      ...(policy ? [] : [error(rule, at, `${name} has no policy: nobody could read it.`)]),
    ]
  })
}
