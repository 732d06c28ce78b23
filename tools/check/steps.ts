import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readCatalogue } from '../law/catalogue.ts'
import { budgetChecks, lawChecks } from '../law/checks/all.ts'
import { lineCount, percentile } from '../law/checks/file-length.ts'
import { checkLocales } from '../law/checks/locales.ts'
import { testShare } from '../law/checks/test-share.ts'
import { readImports } from '../law/imports.ts'
import { checkSampleNames } from '../law/no-sample-names.ts'
import { loadTree, productionCode, type Tree } from '../law/tree.ts'
import { checkUrlToSql, walksToSql } from '../law/url-to-sql.ts'
import { runPackage } from './command.ts'
import { type Step, type Verdict, verdictOf } from './step.ts'

const root = join(import.meta.dirname, '../..')
const biome = '@biomejs/biome/bin/biome'

/** The steps of `npm run check`, in the order in which they run. */
export function checkSteps(): readonly Step[] {
  const tree = loadTree(root)
  const imports = memo(() => readImports(root, join(root, '.dependency-cruiser.mjs')))
  return [
    {
      name: 'format',
      run: () => runPackage(biome, 'check', '--linter-enabled=false', '--max-diagnostics=200', '--reporter=concise'),
    },
    {
      name: 'lint',
      run: () => runPackage(biome, 'lint', '--error-on-warnings', '--max-diagnostics=200', '--reporter=concise'),
    },
    { name: 'types', run: checkTypes },
    {
      name: 'law',
      run: async () => {
        const { modules, findings } = await imports()
        return verdictOf([...findings, ...lawChecks.flatMap((check) => check(tree))], `${modules.length} files`)
      },
    },
    {
      name: 'budgets',
      run: async () => {
        const { modules } = await imports()
        const longest = Math.max(0, ...walksToSql(modules).map(({ length }) => length))
        const findings = [...budgetChecks.flatMap((check) => check(tree)), ...checkUrlToSql(modules)]
        return verdictOf(findings, `${measures(tree)}, URL to SQL ${longest} files`)
      },
    },
    { name: 'unused', run: () => runPackage('knip/bin/knip.js', '--no-progress') },
    { name: 'locales', run: async () => verdictOf(checkLocales(tree), `${readCatalogue(tree, 'id').size} sentences`) },
    { name: 'names', run: async () => verdictOf(checkSampleNames(root), 'no sample plan') },
  ]
}

/** Types of the routes are generated first; TypeScript 7 then checks all in a fraction of the time of 6. */
async function checkTypes(): Promise<Verdict> {
  if (existsSync(join(root, 'react-router.config.ts'))) {
    const generated = await runPackage('@react-router/dev/bin.cjs', 'typegen')
    if (!generated.passed) return generated
  }
  return runPackage('typescript7/bin/tsc', '-p', '.', '--noEmit')
}

function measures(tree: Tree): string {
  const lengths = productionCode(tree).map(({ text }) => lineCount(text))
  const [median, p95, max] = [percentile(lengths, 0.5), percentile(lengths, 0.95), Math.max(0, ...lengths)]
  return `lines median ${median}, p95 ${p95}, max ${max}, tests/code ${testShare(tree).share.toFixed(2)}`
}

function memo<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
