/** A violation of the import law: files laid over the clean tree, and every breach (rule, file) that the tool must then report. */
export type Seed = {
  readonly name: string
  readonly files: Readonly<Record<string, string>>
  readonly breaches: readonly (readonly [rule: string, from: string])[]
}

/** A small program that keeps the law: one page, two modules, a store, a platform folder, a test with a builder. */
export const cleanTree: Readonly<Record<string, string>> = {
  'src/kernel/id.ts': 'export type Id = string\n',
  'src/platform/db/tx.ts': "import type { Kysely } from 'kysely'\nexport type Tx = Kysely<unknown>\n",
  'src/platform/files/read-file.ts':
    "import { readFileSync } from 'node:fs'\nexport const readText = (path: string) => readFileSync(path, 'utf8')\n",
  'src/locales/id/plan.ts': "export const plan = { 'plan.title': 'Rencana' }\n",
  'src/modules/organization/core/unit.ts': "import type { Id } from '#kernel/id.ts'\nexport type Unit = { id: Id }\n",
  'src/modules/organization/model.ts': "export type { Unit } from './core/unit.ts'\n",
  'src/modules/organization/index.ts': "export { findUnit } from './use-cases/find-unit.ts'\n",
  'src/modules/organization/use-cases/find-unit.ts':
    "import type { Tx } from '#platform/db/tx.ts'\nimport { readUnit } from '../store/unit.ts'\nexport const findUnit = (tx: Tx) => readUnit(tx)\n",
  'src/modules/organization/store/unit.ts':
    "import { sql } from 'kysely'\nimport type { Tx } from '#platform/db/tx.ts'\nexport const readUnit = (tx: Tx) => [tx, sql]\n",
  'src/modules/organization/testing/a-unit.ts':
    "import type { Unit } from '../core/unit.ts'\nexport const aUnit = (): Unit => ({ id: '1' })\n",
  'src/modules/organization/core/unit.test.ts':
    "import { readFileSync } from 'node:fs'\nimport { aUnit } from '../testing/a-unit.ts'\naUnit()\nreadFileSync('x')\n",
  'src/modules/plan/core/plan.ts':
    "import { z } from 'zod'\nimport type { Unit } from '#modules/organization/model.ts'\nexport const plan = z\nexport type Plan = { unit: Unit }\n",
  'src/modules/plan/model.ts': "export { plan } from './core/plan.ts'\n",
  'src/modules/plan/use-cases/open-plan.ts':
    "import { findUnit } from '#modules/organization/index.ts'\nimport { plan } from '../core/plan.ts'\nexport const openPlan = () => [findUnit, plan]\n",
  'src/modules/plan/index.ts': "export { openPlan } from './use-cases/open-plan.ts'\n",
  'src/modules/plan/use-cases/open-plan.test.ts':
    "import { aUnit } from '#modules/organization/testing/a-unit.ts'\nimport { openPlan } from './open-plan.ts'\nopenPlan()\naUnit()\n",
  'src/modules/evidence/model.ts': 'export type Evidence = { id: string }\n',
  'src/modules/survey/model.ts': 'export type Survey = { id: string }\n',
  'src/modules/whistleblowing/model.ts': 'export type Report = { id: string }\n',
  'src/web/ui/button.tsx': 'export const Button = () => <button type="button" />\n',
  'src/web/routes/plan.tsx':
    "import { openPlan } from '#modules/plan/index.ts'\nimport { Button } from '#web/ui/button.tsx'\nexport const loader = () => openPlan()\nexport default () => <Button />\n",
  'src/main/web.ts': "import { loader } from '#web/routes/plan.tsx'\nloader()\n",
}

/** The nineteen violations that the law names; each is all that is wrong with its tree. */
export const seeds: readonly Seed[] = [
  {
    name: 'cycle',
    files: {
      'src/modules/plan/core/a.ts': "import { b } from './b.ts'\nexport const a = () => b\n",
      'src/modules/plan/core/b.ts': "import { a } from './a.ts'\nexport const b = () => a\n",
    },
    breaches: [['01-no-cycles', 'src/modules/plan/core/a.ts']],
  },
  {
    name: 'node:fs in core',
    files: {
      'src/modules/plan/core/read.ts': "import { readFileSync } from 'node:fs'\nexport const read = readFileSync\n",
    },
    breaches: [
      ['02-core-imports-only-pure', 'src/modules/plan/core/read.ts'],
      ['03-no-io-behind-core-or-model', 'src/modules/plan/core/read.ts'],
    ],
  },
  {
    name: 'platform in core',
    files: {
      'src/modules/plan/core/mail.ts': "import type { M } from '#platform/mail/m.ts'\nexport type Mail = M\n",
      'src/platform/mail/m.ts': 'export type M = 1\n',
    },
    breaches: [
      ['02-core-imports-only-pure', 'src/modules/plan/core/mail.ts'],
      ['03-no-io-behind-core-or-model', 'src/modules/plan/core/mail.ts'],
    ],
  },
  {
    name: 'I/O reachable from model.ts',
    files: {
      'src/modules/evidence/model.ts': "export { kind } from './formats/kind.ts'\n",
      'src/modules/evidence/formats/kind.ts': "import { extname } from './path.ts'\nexport const kind = extname\n",
      'src/modules/evidence/formats/path.ts':
        "import { readFileSync } from 'node:fs'\nexport const extname = readFileSync\n",
    },
    breaches: [['03-no-io-behind-core-or-model', 'src/modules/evidence/model.ts']],
  },
  {
    name: 'past a door',
    files: {
      'src/modules/plan/use-cases/peek.ts':
        "import { aUnit } from '#modules/organization/core/a-unit.ts'\nexport const peek = aUnit\n",
      'src/modules/organization/core/a-unit.ts': 'export const aUnit = 1\n',
    },
    breaches: [['04-module-doors', 'src/modules/plan/use-cases/peek.ts']],
  },
  {
    name: 'module table: plan uses evidence',
    files: {
      'src/modules/plan/use-cases/attach.ts':
        "import type { Evidence } from '#modules/evidence/model.ts'\nexport type A = Evidence\n",
    },
    breaches: [['05-module-table-plan', 'src/modules/plan/use-cases/attach.ts']],
  },
  {
    name: 'module table: a register uses plan',
    files: {
      'src/modules/survey/use-cases/count.ts':
        "import { plan } from '#modules/plan/model.ts'\nexport const count = plan\n",
    },
    breaches: [['05-module-table-survey', 'src/modules/survey/use-cases/count.ts']],
  },
  {
    name: 'module table: whistleblowing uses organization',
    files: {
      'src/modules/whistleblowing/core/who.ts':
        "import type { Unit } from '#modules/organization/model.ts'\nexport type Who = Unit\n",
    },
    breaches: [['05-module-table-whistleblowing', 'src/modules/whistleblowing/core/who.ts']],
  },
  {
    name: 'module table: evidence uses whistleblowing',
    files: {
      'src/modules/evidence/core/tip.ts':
        "import type { Report } from '#modules/whistleblowing/model.ts'\nexport type Tip = Report\n",
    },
    breaches: [['05-module-table-evidence', 'src/modules/evidence/core/tip.ts']],
  },
  {
    name: 'SQL outside store',
    files: { 'src/modules/plan/use-cases/count.ts': "import { sql } from 'kysely'\nexport const count = sql\n" },
    breaches: [['06-sql-only-in-store', 'src/modules/plan/use-cases/count.ts']],
  },
  {
    name: 'platform uses a module',
    files: {
      'src/platform/mail/send.ts': "import { openPlan } from '#modules/plan/index.ts'\nexport const send = openPlan\n",
    },
    breaches: [['07-platform-knows-no-module', 'src/platform/mail/send.ts']],
  },
  {
    name: 'kernel uses platform',
    files: {
      'src/kernel/clock.ts': "import { now } from '#platform/log/now.ts'\nexport const clock = now\n",
      'src/platform/log/now.ts': 'export const now = 1\n',
    },
    breaches: [['08-kernel-is-a-leaf', 'src/kernel/clock.ts']],
  },
  {
    name: 'route to store',
    files: {
      'src/web/routes/unit.ts':
        "import { rows } from '#modules/organization/store/rows.ts'\nexport const loader = rows\n",
      'src/modules/organization/store/rows.ts': 'export const rows = 1\n',
    },
    breaches: [['09-web-uses-doors-only', 'src/web/routes/unit.ts']],
  },
  {
    name: 'route to database',
    files: {
      'src/web/routes/raw.ts': "import type { Tx } from '#platform/db/tx.ts'\nexport const loader = (tx: Tx) => tx\n",
    },
    breaches: [['10-web-never-touches-db-jobs-files', 'src/web/routes/raw.ts']],
  },
  {
    name: 'ui uses a module',
    files: {
      'src/web/ui/plan-card.tsx':
        "import type { Evidence } from '#modules/evidence/model.ts'\nexport const Card = (e: Evidence) => <b>{e.id}</b>\n",
    },
    breaches: [['11-ui-knows-nothing-of-ours', 'src/web/ui/plan-card.tsx']],
  },
  {
    name: 'module uses web',
    files: {
      'src/modules/plan/formats/page.ts': "import { Button } from '#web/ui/button.tsx'\nexport const page = Button\n",
    },
    breaches: [['12-modules-know-no-web', 'src/modules/plan/formats/page.ts']],
  },
  {
    name: 'builder in production',
    files: {
      'src/modules/organization/use-cases/make-unit.ts':
        "import { aUnit } from '../testing/a-unit.ts'\nexport const makeUnit = aUnit\n",
    },
    breaches: [['13-builders-only-in-tests', 'src/modules/organization/use-cases/make-unit.ts']],
  },
  {
    name: 'anything to main',
    files: {
      'src/platform/http/boot.ts': "import { boot } from '#main/boot.ts'\nexport const start = boot\n",
      'src/main/boot.ts': 'export const boot = 1\n',
    },
    breaches: [
      ['07-platform-knows-no-module', 'src/platform/http/boot.ts'],
      ['14-nobody-imports-main', 'src/platform/http/boot.ts'],
    ],
  },
  {
    name: 'unresolvable import',
    files: { 'src/modules/plan/use-cases/lost.ts': "import { x } from './nowhere.ts'\nexport const lost = x\n" },
    breaches: [['15-imports-resolve', 'src/modules/plan/use-cases/lost.ts']],
  },
]

/** Breaches beyond the nineteen: the rest of the sixteen rules, each once. */
export const furtherSeeds: readonly Seed[] = [
  {
    name: 'database handle in formats',
    files: {
      'src/modules/plan/formats/save.ts':
        "import type { Tx } from '#platform/db/tx.ts'\nexport const save = (tx: Tx) => tx\n",
    },
    breaches: [['06-database-handle-only-in-store-and-use-cases', 'src/modules/plan/formats/save.ts']],
  },
  {
    name: 'tool past a door',
    files: { 'tools/peek.ts': "import { plan } from '#modules/plan/core/plan.ts'\nexport const peek = plan\n" },
    breaches: [['04-module-doors-from-outside', 'tools/peek.ts']],
  },
  {
    name: 'test past a door',
    files: {
      'src/modules/plan/core/peek.test.ts':
        "import { readUnit } from '#modules/organization/store/unit.ts'\nreadUnit\n",
    },
    breaches: [['04-module-doors-in-tests', 'src/modules/plan/core/peek.test.ts']],
  },
  {
    name: 'journey past a door',
    files: {
      'e2e/journeys/peek.test.ts': "import { readUnit } from '#modules/organization/store/unit.ts'\nreadUnit\n",
    },
    breaches: [['04-module-doors-in-outside-tests', 'e2e/journeys/peek.test.ts']],
  },
  {
    name: 'undeclared package',
    files: { 'src/platform/mail/by-accident.ts': "import { x } from 'undeclared'\nexport const y = x\n" },
    breaches: [['15-packages-are-declared', 'src/platform/mail/by-accident.ts']],
  },
  {
    name: 'React in a module',
    files: {
      'src/modules/plan/formats/card.ts': "import { createElement } from 'react'\nexport const card = createElement\n",
    },
    breaches: [['12-modules-know-no-web', 'src/modules/plan/formats/card.ts']],
  },
  {
    name: 'sentence with an import',
    files: { 'src/locales/id/late.ts': "import type { Id } from '#kernel/id.ts'\nexport type Late = Id\n" },
    breaches: [['16-locales-is-a-leaf', 'src/locales/id/late.ts']],
  },
  {
    name: 'sentence in core',
    files: {
      'src/modules/plan/use-cases/say.ts': "import { plan } from '#locales/id/plan.ts'\nexport const say = plan\n",
    },
    breaches: [['16-locales-only-at-the-edge', 'src/modules/plan/use-cases/say.ts']],
  },
]
