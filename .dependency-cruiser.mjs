// The import law of ARCHITECTURE.md, rule by rule. Every comment says how to mend the import it reports.
import { readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'

const moduleTable = JSON.parse(readFileSync(new URL('./tools/law/modules.json', import.meta.url), 'utf8'))

const packages = (names) => `^node_modules/(@types/)?(${names.join('|')})/`
const builtins = [`^(node:)?(${builtinModules.filter((name) => !name.includes(':')).join('|')})$`, '^node:']
const databasePackages = packages(['pg', 'pg-[^/]+', 'kysely', 'graphile-worker'])
const packagesButZod = '^node_modules/(?!zod/)'
const reactPackages = packages(['react', 'react-[^/]+', '@react-[^/]+/[^/]+', 'hono', '@hono/[^/]+'])

const doors = '(index|model)\\.ts$'
const tests = ['\\.test\\.tsx?$', '/testing/', '^e2e/']
const pureTargets = ['^src/kernel/', '^src/modules/[^/]+/model\\.ts$', packages(['zod'])]

/** Rule 5: a row of the table says which other modules a module may use; what is not in the row is an error. */
const tableRules = Object.entries(moduleTable).map(([name, mayUse]) => ({
  name: `05-module-table-${name}`,
  severity: 'error',
  comment: `${name} may use ${mayUse.join(', ') || 'no other module'}. In any other direction record an event in the transaction and let src/main/registry say who listens; a new row needs a decision record and tools/law/modules.json.`,
  from: { path: `^src/modules/${name}/` },
  to: { path: '^src/modules/([^/]+)/', pathNot: `^src/modules/(${[name, ...mayUse].join('|')})/` },
}))

/** Rule 4. The one exception is for tests: they may use the builders of another module, too. */
const testsInside = '.*(\\.test\\.tsx?$|/testing/)'
const doorsInTests = `(${doors}|testing/)`
const doorRules = [
  { name: '04-module-doors', path: '^src/modules/([^/]+)/', pathNot: tests, own: '^src/modules/$1/', doors },
  { name: '04-module-doors-from-outside', path: '^(src/(kernel|platform|locales|main)|tools)/', pathNot: tests, doors },
  {
    name: '04-module-doors-in-tests',
    path: `^src/modules/([^/]+)/${testsInside}`,
    own: '^src/modules/$1/',
    doors: doorsInTests,
  },
  {
    name: '04-module-doors-in-outside-tests',
    path: [`^(src/(kernel|platform|locales|main|web)|tools)/${testsInside}`, '^e2e/'],
    doors: doorsInTests,
  },
].map((rule) => ({
  name: rule.name,
  severity: 'error',
  comment: 'Come through a door of the module, index.ts (server) or model.ts (pure): export there what others need.',
  from: { path: rule.path, ...(rule.pathNot ? { pathNot: rule.pathNot } : {}) },
  to: { path: '^src/modules/', pathNot: [...(rule.own ? [rule.own] : []), `^src/modules/[^/]+/${rule.doors}`] },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: '01-no-cycles',
      severity: 'error',
      comment: 'Two files that import each other are one file or three: move what both need into a third, lower one.',
      from: {},
      to: { circular: true },
    },
    {
      name: '02-core-imports-only-pure',
      severity: 'error',
      comment:
        'core/ imports kernel, its own core, the model.ts of another module, and zod. Let the use-case read, ask the clock and pass values in.',
      from: { path: '^src/modules/([^/]+)/core/', pathNot: tests },
      to: { pathNot: [...pureTargets, '^src/modules/$1/core/'] },
    },
    {
      name: '03-no-io-behind-core-or-model',
      severity: 'error',
      comment:
        'Something that core/ or model.ts imports, perhaps through other files, does I/O. Split that file: the pure part stays reachable, the rest moves to store/, formats/ or a use-case.',
      from: { path: '^src/modules/[^/]+/(core/|model\\.ts$)', pathNot: tests },
      to: {
        reachable: true,
        path: [...builtins, packagesButZod, '^src/(platform|web|main)/', '^src/modules/[^/]+/(store|use-cases|jobs)'],
      },
    },
    ...doorRules,
    ...tableRules,
    {
      name: '06-database-handle-only-in-store-and-use-cases',
      severity: 'error',
      comment:
        'In a module only store/ (SQL) and use-cases/ (the transaction) see the database; core, formats and doors get values.',
      from: { path: '^src/modules/', pathNot: ['^src/modules/[^/]+/(store|use-cases)/', ...tests] },
      to: { path: ['^src/platform/db/', databasePackages] },
    },
    {
      name: '06-sql-only-in-store',
      severity: 'error',
      comment:
        'A module speaks to the driver and writes SQL in its store/ only: call a store function with (tx, scope, ...).',
      from: { path: '^src/', pathNot: ['^src/modules/[^/]+/store/', '^src/platform/', ...tests] },
      to: { path: databasePackages },
    },
    {
      name: '07-platform-knows-no-module',
      severity: 'error',
      comment: 'platform is I/O without domain: let the module hand in what it needs, as a value or a function.',
      from: { path: '^src/platform/' },
      to: { path: '^src/(modules|web|main)/' },
    },
    {
      name: '08-kernel-is-a-leaf',
      severity: 'error',
      comment: 'kernel imports nothing but itself: pass the value in, or put the code where its imports are at home.',
      from: { path: '^src/kernel/', pathNot: tests },
      to: { pathNot: '^src/kernel/' },
    },
    {
      name: '09-web-uses-doors-only',
      severity: 'error',
      comment: 'A page asks the door: index.ts in loaders and actions, model.ts in components.',
      from: { path: '^src/web/', pathNot: tests },
      to: { path: '^src/modules/', pathNot: `^src/modules/[^/]+/${doors}` },
    },
    {
      name: '10-web-never-touches-db-jobs-files',
      severity: 'error',
      comment:
        'A loader or action calls a use-case of a module; the transaction, the job and the file are its business.',
      from: { path: '^src/web/', pathNot: tests },
      to: { path: ['^src/platform/(db|jobs|files)/', databasePackages] },
    },
    {
      name: '11-ui-knows-nothing-of-ours',
      severity: 'error',
      comment:
        'A component of web/ui gets props and gives markup. What knows a module or a label belongs in routes/**/+parts.',
      from: { path: '^src/web/ui/' },
      to: { path: ['^src/', '^rules/', '^tools/', '^e2e/'], pathNot: '^src/web/ui/' },
    },
    {
      name: '12-modules-know-no-web',
      severity: 'error',
      comment: 'Modules are headless: return values and message keys, and let src/web show them.',
      from: { path: '^src/modules/' },
      to: { path: ['^src/web/', reactPackages] },
    },
    {
      name: '13-builders-only-in-tests',
      severity: 'error',
      comment: 'testing/ holds builders for tests. Production code that needs one needs a use-case.',
      from: { pathNot: [...tests, '^vitest\\.config\\.ts$'] },
      to: { path: '^src/.*/testing/' },
    },
    {
      name: '14-nobody-imports-main',
      severity: 'error',
      comment:
        'main composes, nobody composes main: take what you need as an argument and let main pass it; tests start the program.',
      from: { pathNot: '^src/main/' },
      to: { path: '^src/main/' },
    },
    {
      name: '15-imports-resolve',
      severity: 'error',
      comment: 'The path leads nowhere: write the extension, check package.json "imports", or install the package.',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^virtual:', '/\\+types/'] },
    },
    {
      name: '15-packages-are-declared',
      severity: 'error',
      comment:
        'The package is not in package.json: it is here by accident and can vanish. Declare it, or use what is declared.',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: '16-locales-is-a-leaf',
      severity: 'error',
      comment: 'A sentence imports nothing: values come in through its {placeholders}.',
      from: { path: '^src/locales/', pathNot: tests },
      to: { pathNot: '^src/locales/' },
    },
    {
      name: '16-locales-only-at-the-edge',
      severity: 'error',
      comment:
        'core, stores, use-cases and platform return message keys; web, main and formats/ turn them into sentences.',
      from: { path: '^src/', pathNot: ['^src/(locales|web|main)/', '^src/modules/[^/]+/formats/', ...tests] },
      to: { path: '^src/locales/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^e2e/fixtures/work-plans/', '^build/', '^\\.react-router/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css', '.d.ts'],
    },
  },
}
