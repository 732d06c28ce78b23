import ts from 'typescript'
import { error, type Finding } from '../finding.ts'
import { commentsOf, nodesOf, placeAt, placeOf } from '../syntax.ts'
import { codeFiles, type Tree } from '../tree.ts'
import { lineCount } from './file-length.ts'

const perThousandLines = 0.2
const shortestReason = 15
const never = /@ts-(ignore|nocheck)|eslint-disable|prettier-ignore|istanbul ignore/
const suppression =
  /biome-ignore(?:-all|-start|-end)?\s+[\w/]+:?\s*(.*)|@ts-expect-error:?\s*(.*)|(?:v8|c8) ignore\s*\w*:?\s*(.*)/

/** `any` nowhere; a suppression is rare and says why. */
export function checkSuppressions(tree: Tree): Finding[] {
  const files = codeFiles(tree)
  const anys = files.flatMap((file) =>
    [...nodesOf(file.ast)]
      .filter(({ kind }) => kind === ts.SyntaxKind.AnyKeyword)
      .map((node) => error('no-any', placeOf(file, node), 'Name the type, or take unknown and narrow it.')),
  )
  const comments = files.flatMap((file) =>
    commentsOf(file).map(({ text, position }) => ({ text, at: placeAt(file, position) })),
  )
  const forbidden = comments
    .filter(({ text }) => never.test(text))
    .map(({ at }) => error('suppression', at, 'This suppression is never allowed: mend what it hides.'))
  const suppressed = comments.filter(({ text }) => suppression.test(text))
  const unexplained = suppressed
    .filter(({ text }) => reasonOf(text).length < shortestReason)
    .map(({ at }) => error('suppression', at, 'A suppression says in its line why the rule is wrong here.'))
  return [
    ...anys,
    ...forbidden,
    ...unexplained,
    ...overBudget(
      suppressed.length,
      files.reduce((sum, { text }) => sum + lineCount(text), 0),
    ),
  ]
}

function reasonOf(comment: string): string {
  const match = suppression.exec(comment)
  return (match?.[1] ?? match?.[2] ?? match?.[3] ?? '').replace(/\*\/\}?\s*$/, '').trim()
}

function overBudget(count: number, lines: number): Finding[] {
  const allowed = Math.floor((lines / 1000) * perThousandLines)
  if (count <= allowed) return []
  return [
    error(
      'suppression',
      'src',
      `${count} suppressions in ${lines} lines; the budget is ${perThousandLines} per 1,000 (${allowed}).`,
    ),
  ]
}
