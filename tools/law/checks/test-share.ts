import { error, type Finding } from '../finding.ts'
import { codeFiles, isTest, type Tree } from '../tree.ts'

const atLeast = 0.8

/** Lines of tests for each line of code in src/modules, blank lines left out. */
export function testShare(tree: Tree): { readonly tests: number; readonly code: number; readonly share: number } {
  const inModules = codeFiles(tree).filter(({ path }) => path.startsWith('src/modules/'))
  const lines = (wanted: boolean) =>
    inModules
      .filter(({ path }) => isTest(path) === wanted)
      .reduce((sum, { text }) => sum + text.split('\n').filter((line) => line.trim() !== '').length, 0)
  const [tests, code] = [lines(true), lines(false)]
  return { tests, code, share: code === 0 ? 1 : tests / code }
}

export function checkTestShare(tree: Tree): Finding[] {
  const { tests, code, share } = testShare(tree)
  if (share >= atLeast) return []
  return [
    error(
      'test-share',
      'src/modules',
      `${tests} lines of tests for ${code} of code: ${share.toFixed(2)}, below ${atLeast}.`,
    ),
  ]
}
