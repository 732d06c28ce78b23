import { describe, expect, it } from 'vitest'
import { checkUrlToSql, walksToSql } from './url-to-sql.ts'

const graph = (...walks: string[][]) => {
  const sources = [...new Set(walks.flat())]
  return sources.map((source) => ({
    source,
    dependencies: walks.flatMap((walk) =>
      walk
        .slice(walk.indexOf(source) + 1, walk.indexOf(source) + 2)
        .filter(() => walk.includes(source))
        .map((resolved) => ({ resolved })),
    ),
  }))
}

const page = 'src/web/routes/plan.tsx'
const store = 'src/modules/plan/store/plans.ts'

describe('files from URL to SQL', () => {
  it('counts page and store and takes the shortest walk', () => {
    const direct = [page, 'src/modules/plan/index.ts', 'src/modules/plan/use-cases/a.ts', store]
    const around = [page, 'src/web/a.ts', 'src/web/b.ts', 'src/web/c.ts', 'src/modules/plan/index.ts']
    expect(walksToSql(graph(direct, around))).toEqual([direct])
    expect(checkUrlToSql(graph(direct, around))).toEqual([])
  })

  it('fails above five', () => {
    const long = [
      page,
      'src/web/a.ts',
      'src/web/b.ts',
      'src/modules/plan/index.ts',
      'src/modules/plan/use-cases/a.ts',
      store,
    ]
    expect(checkUrlToSql(graph(long)).map(({ where }) => where)).toEqual([page])
  })

  it('leaves pages without data and tests alone, and ends on cycles', () => {
    expect(walksToSql(graph([page, 'src/web/a.ts', page], ['src/web/routes/a.test.ts', store]))).toEqual([])
  })
})
