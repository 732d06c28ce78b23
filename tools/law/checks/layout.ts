import { error, type Finding } from '../finding.ts'
import { moduleNames } from '../module-table.ts'
import type { Tree } from '../tree.ts'

const srcFolders = ['kernel', 'platform', 'modules', 'web', 'locales', 'main']
const platformFolders = [
  'db',
  'jobs',
  'files',
  'auth',
  'audit',
  'mail',
  'documents',
  'http',
  'config',
  'log',
  'clock',
  'keys',
  'metrics',
  'backup',
]
const moduleParts = ['README.md', 'index.ts', 'model.ts', 'jobs.ts', 'core', 'formats', 'store', 'use-cases', 'testing']
const webFolders = ['routes', 'api', 'ui', 'frame', 'middleware', 'text']
const rule = 'layout'

/** Every folder has one meaning: what is not in the tree of ARCHITECTURE.md has no place yet. */
export function checkLayout(tree: Tree): Finding[] {
  const paths = tree.files.map(({ path }) => path)
  return [...paths.flatMap(misplaced), ...modulesWithoutReadme(paths)]
}

function misplaced(path: string): Finding[] {
  const [top, area = '', part = '', inner = ''] = path.split('/')
  if (top !== 'src') return []
  const isFolder = path.split('/').length > 3
  if (!srcFolders.includes(area) || part === '')
    return [error(rule, path, `src holds ${srcFolders.join(', ')} and nothing else.`)]
  if (area === 'platform' && part !== 'README.md' && !platformFolders.includes(part))
    return [error(rule, path, `platform holds one folder for each of ${platformFolders.join(', ')}.`)]
  if (area === 'web' && isFolder && !webFolders.includes(part))
    return [error(rule, path, `web holds the folders ${webFolders.join(', ')}.`)]
  if (area !== 'modules') return []
  if (!moduleNames.includes(part))
    return [error(rule, path, `${part} is not in the module table, tools/law/modules.json.`)]
  if (!moduleParts.includes(inner)) return [error(rule, path, `A module holds ${moduleParts.join(', ')}.`)]
  return []
}

function modulesWithoutReadme(paths: readonly string[]): Finding[] {
  const present = new Set(
    paths.map((path) => /^src\/modules\/([^/]+)\//.exec(path)?.[1]).filter((name) => name !== undefined),
  )
  return [...present]
    .filter((name) => !paths.includes(`src/modules/${name}/README.md`))
    .map((name) =>
      error(rule, `src/modules/${name}`, 'A module has a README.md: purpose, words, states, how to add a field.'),
    )
}
