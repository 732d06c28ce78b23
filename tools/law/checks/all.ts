import type { Finding } from '../finding.ts'
import type { Tree } from '../tree.ts'
import { checkClock } from './clock.ts'
import { checkDomainNumbers } from './domain-numbers.ts'
import { checkEnvironment } from './environment.ts'
import { checkFileLength } from './file-length.ts'
import { checkFileNames } from './file-names.ts'
import { checkLabels } from './labels.ts'
import { checkLayout } from './layout.ts'
import { checkMigrations } from './migrations.ts'
import { checkPurity } from './purity.ts'
import { checkRulesData } from './rules-data.ts'
import { checkSqlHome } from './sql-home.ts'
import { checkSqlSchema } from './sql-schema.ts'
import { checkSuppressions } from './suppressions.ts'
import { checkTestNames } from './test-names.ts'
import { checkTestShare } from './test-share.ts'
import { checkTransactions } from './transactions.ts'

/** The law that imports cannot show: what stands where. */
export const lawChecks: readonly ((tree: Tree) => Finding[])[] = [
  checkLayout,
  checkFileNames,
  checkPurity,
  checkEnvironment,
  checkClock,
  checkSqlHome,
  checkSqlSchema,
  checkTransactions,
  checkMigrations,
  checkLabels,
  checkDomainNumbers,
  ({ root }) => checkRulesData(root),
  checkTestNames,
]

/** How much of what. */
export const budgetChecks: readonly ((tree: Tree) => Finding[])[] = [checkFileLength, checkSuppressions, checkTestShare]
