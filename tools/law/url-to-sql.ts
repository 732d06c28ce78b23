import type { IModule } from 'dependency-cruiser'
import { error, type Finding } from './finding.ts'

const atMost = 5
const isPage = (path: string): boolean => /^src\/web\/(routes|api)\//.test(path) && !/\.test\.tsx?$/.test(path)
const isStore = (path: string): boolean => /^src\/modules\/[^/]+\/store\//.test(path)

type Graph = readonly {
  readonly source: string
  readonly dependencies: readonly Pick<IModule['dependencies'][number], 'resolved'>[]
}[]

/** Files one opens on the way from a page to its SQL, both included, for every page that reaches a store. */
export function walksToSql(graph: Graph): string[][] {
  const imports = new Map(
    graph.map(({ source, dependencies }) => [source, dependencies.map(({ resolved }) => resolved)]),
  )
  return graph
    .map(({ source }) => source)
    .filter(isPage)
    .map((page) => shortestWalk(page, imports))
    .filter((walk) => walk.length > 0)
}

export function checkUrlToSql(graph: Graph): Finding[] {
  return walksToSql(graph)
    .filter((walk) => walk.length > atMost)
    .map((walk) =>
      error(
        'url-to-sql',
        walk[0] ?? '',
        `${walk.length} files from the page to its SQL, over ${atMost}: ${walk.join(' -> ')}.`,
      ),
    )
}

function shortestWalk(page: string, imports: ReadonlyMap<string, readonly string[]>): string[] {
  const seen = new Set([page])
  let frontier = [[page]]
  while (frontier.length > 0) {
    const next: string[][] = []
    for (const walk of frontier) {
      for (const path of imports.get(walk.at(-1) ?? '') ?? []) {
        if (isStore(path)) return [...walk, path]
        if (seen.has(path)) continue
        seen.add(path)
        next.push([...walk, path])
      }
    }
    frontier = next
  }
  return []
}
