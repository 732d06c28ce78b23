import { pathToFileURL } from 'node:url'
import { cruise, type ICruiseResult, type IModule } from 'dependency-cruiser'
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import ts from 'typescript'
import { error, type Finding } from './finding.ts'
import { isCode, loadTree, type Tree, type TreeFile } from './tree.ts'

const cruised = ['src', 'tools', 'e2e']

/** The import graph of a tree and what in it breaks the import law of `.dependency-cruiser.mjs`. */
export type Imports = { readonly modules: readonly IModule[]; readonly findings: readonly Finding[] }

/** Reads the imports of the tree at `root` (the project, or a seeded one) by the law at `lawFile`. */
export async function readImports(root: string, lawFile: string): Promise<Imports> {
  const tree = loadTree(root)
  const folders = cruised.filter((folder) => tree.files.some(({ path }) => path.startsWith(`${folder}/`)))
  const law = (await import(pathToFileURL(lawFile).href)).default
  const options = { ...law.options, baseDir: root, validate: true, ruleSet: { forbidden: law.forbidden } }
  const tsConfig = extractTsConfig(`${root}/tsconfig.json`)
  const { output } = await cruise(folders, options, law.options.enhancedResolveOptions, { tsConfig })
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with text instead of a graph')
  return {
    modules: output.modules,
    findings: [...breaches(output, law.forbidden), ...unreadFiles(tree, output.modules)],
  }
}

function breaches(result: ICruiseResult, rules: readonly { name: string; comment: string }[]): Finding[] {
  const comments = new Map(rules.map(({ name, comment }) => [name, comment]))
  return result.summary.violations.map(({ rule, from, to, cycle, via }) => {
    const path = (cycle ?? via)?.map(({ name }) => name) ?? [to]
    return error(rule.name, from, `imports ${path.join(' -> ')}. ${comments.get(rule.name) ?? ''}`)
  })
}

/**
 * A law tool that cannot parse a language reads nothing of it and says that all is well. So every file that exists must be in the graph, and every file
 * with an import must have one there.
 */
export function unreadFiles(tree: Tree, modules: readonly Pick<IModule, 'source' | 'dependencies'>[]): Finding[] {
  const read = new Map(modules.map(({ source, dependencies }) => [source, dependencies.length]))
  return tree.files
    .filter(({ path }) => isCode(path) && cruised.some((folder) => path.startsWith(`${folder}/`)))
    .filter((file) => !read.has(file.path) || (read.get(file.path) === 0 && hasImports(file)))
    .map(({ path }) =>
      error('law-reads-every-file', path, 'The import tool did not read this file or saw none of its imports.'),
    )
}

function hasImports(file: TreeFile): boolean {
  const generated = /\/\+types\/|^virtual:/
  return ts.preProcessFile(file.text).importedFiles.some(({ fileName }) => !generated.test(fileName))
}
