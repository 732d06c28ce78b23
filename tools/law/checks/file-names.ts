import { error, type Finding } from '../finding.ts'
import { exportedFunctions } from '../syntax.ts'
import { productionCode, type Tree } from '../tree.ts'

const word = '[a-z0-9]+(-[a-z0-9]+)*'
const kebab = new RegExp(`^[+_.]?(${word}|\\$([a-zA-Z0-9]+)?)(\\.(_?${word}|\\$([a-zA-Z0-9]+)?))*$`)
const conventional = /^(README|ARCHITECTURE|CHANGELOG|LICENSE)(\.[a-z]+)*$/

/** Folders and files are kebab-case (routes may add `_`, `+` and `$parameter`); a use-case file exports its one verb and nothing else. */
export function checkFileNames(tree: Tree): Finding[] {
  const names = tree.files
    .filter(({ path }) => !path.startsWith('db/migrations/'))
    .filter(({ path }) => path.split('/').some((part) => !kebab.test(part) && !conventional.test(part)))
    .map(({ path }) => error('file-name', path, 'Names of files and folders are kebab-case.'))
  return [...names, ...verbFiles(tree)]
}

function verbFiles(tree: Tree): Finding[] {
  return productionCode(tree, 'src/modules/').flatMap(({ path, ast }) => {
    const file = /\/use-cases\/(?:.*\/)?([^/]+)\.ts$/.exec(path)?.[1]
    if (!file) return []
    const verb = file.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
    const exported = exportedFunctions(ast).map(({ name }) => name)
    if (exported.length === 1 && exported[0] === verb) return []
    return [
      error(
        'use-case-file',
        path,
        `Exports ${exported.join(', ') || 'no function'}; a use-case file exports one function named after it, ${verb}.`,
      ),
    ]
  })
}
