import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** A file of the repository. `path` is relative with forward slashes; `text` and `ast` are read once, on first use. */
export type TreeFile = {
  readonly path: string
  readonly text: string
  readonly ast: ts.SourceFile
}

export type Tree = { readonly root: string; readonly files: readonly TreeFile[] }

const roots = ['src', 'tools', 'e2e', 'db', 'docs']
const skippedFolders = new Set(['node_modules', 'work-plans', 'generated', 'screenshots', '.react-router'])

/** Everything the law speaks of: the five folders and the code beside package.json, without published plans and generated files. */
export function loadTree(root: string): Tree {
  const files = [...roots.flatMap((folder) => walk(root, folder)), ...walk(root, '', false).filter(isCode)]
  return { root, files: files.sort().map((path) => fileOf(path, () => readFileSync(join(root, path), 'utf8'))) }
}

/** A tree in memory, for tests: path to text. */
export function treeOf(texts: Readonly<Record<string, string>>): Tree {
  return { root: '.', files: Object.entries(texts).map(([path, text]) => fileOf(path, () => text)) }
}

function walk(root: string, folder: string, deep = true): string[] {
  let entries: ReturnType<typeof list>
  try {
    entries = list(join(root, folder))
  } catch {
    return []
  }
  return entries.flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name
    if (entry.isDirectory()) return deep && !skippedFolders.has(entry.name) ? walk(root, path) : []
    return entry.isFile() ? [path] : []
  })
}

const list = (folder: string) => readdirSync(folder, { withFileTypes: true })

function fileOf(path: string, read: () => string): TreeFile {
  let text: string | undefined
  let ast: ts.SourceFile | undefined
  return {
    path,
    get text() {
      text ??= read()
      return text
    },
    get ast() {
      ast ??= ts.createSourceFile(path, this.text, ts.ScriptTarget.Latest, true)
      return ast
    },
  }
}

export const isCode = (path: string): boolean => /\.(ts|tsx|mts|mjs|js)$/.test(path)
export const isTest = (path: string): boolean => /(\.test\.tsx?$|\/testing\/|^e2e\/)/.test(path)

/** Code of the program itself under `prefix`, without tests and their builders. */
export function productionCode(tree: Tree, prefix = 'src/'): readonly TreeFile[] {
  return tree.files.filter(({ path }) => path.startsWith(prefix) && isCode(path) && !isTest(path))
}

export function codeFiles(tree: Tree): readonly TreeFile[] {
  return tree.files.filter(({ path }) => isCode(path))
}
