import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readImports, unreadFiles } from './imports.ts'
import { cleanTree, furtherSeeds, seeds } from './testing/seeds.ts'
import { treeOf } from './tree.ts'

const law = join(import.meta.dirname, '../../.dependency-cruiser.mjs')
const ground: Record<string, string> = {
  'package.json': JSON.stringify({
    type: 'module',
    imports: Object.fromEntries(
      ['kernel', 'platform', 'modules', 'locales', 'web', 'main'].map((name) => [`#${name}/*`, `./src/${name}/*`]),
    ),
    dependencies: { zod: '1', kysely: '1', react: '1' },
  }),
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      module: 'ESNext',
      moduleResolution: 'bundler',
      jsx: 'react-jsx',
      allowImportingTsExtensions: true,
      noEmit: true,
    },
  }),
  ...Object.fromEntries(
    ['zod', 'kysely', 'react', 'undeclared'].flatMap((name) => [
      [
        `node_modules/${name}/package.json`,
        JSON.stringify({ name, version: '1.0.0', type: 'module', main: 'index.js' }),
      ],
      [`node_modules/${name}/index.js`, 'export const z = 1\n'],
    ]),
  ),
}

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zona-law-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Lays the clean tree and `files` over it in a folder of its own and asks the tool. */
async function breachesOf(name: string, files: Readonly<Record<string, string>>): Promise<string[]> {
  const root = join(folder, name.replace(/\W+/g, '-'))
  for (const [path, text] of Object.entries({ ...ground, ...cleanTree, ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const { findings } = await readImports(root, law)
  return [...new Set(findings.map(({ rule, where }) => `${rule} ${where}`))].sort()
}

describe('the import law', () => {
  it('passes a tree that keeps it', async () => {
    expect(await breachesOf('clean', {})).toEqual([])
  })

  it('names nineteen violations', () => {
    expect(seeds).toHaveLength(19)
  })

  it.each([...seeds, ...furtherSeeds])('reports exactly: $name', async ({ name, files, breaches }) => {
    expect(await breachesOf(name, files)).toEqual(breaches.map(([rule, from]) => `${rule} ${from}`).sort())
  })

  it('teaches the fix in every rule', async () => {
    const { default: config } = await import(law)
    for (const { severity, comment } of config.forbidden) {
      expect(severity).toBe('error')
      expect(comment.length).toBeGreaterThan(40)
    }
  })
})

describe('a tool that reads too little', () => {
  const tree = treeOf({ 'src/a.ts': "import { b } from './b.ts'\nb\n", 'src/b.ts': 'export const b = 1\n' })

  it('fails when a file is missing from the graph', () => {
    const graph = [{ source: 'src/a.ts', dependencies: [dependency] }]
    expect(unreadFiles(tree, graph).map(({ where }) => where)).toEqual(['src/b.ts'])
  })

  it('fails when a file with imports has none in the graph', () => {
    const graph = [
      { source: 'src/a.ts', dependencies: [] },
      { source: 'src/b.ts', dependencies: [] },
    ]
    expect(unreadFiles(tree, graph).map(({ where }) => where)).toEqual(['src/a.ts'])
  })

  it('fails when it read nothing at all', () => {
    expect(unreadFiles(tree, [])).toHaveLength(2)
  })
})

type Dependency = Parameters<typeof unreadFiles>[1][number]['dependencies'][number]
const dependency = { resolved: 'src/b.ts' } as Dependency
