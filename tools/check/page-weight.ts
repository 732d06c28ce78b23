import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** Bytes of JavaScript, gzip, that the heaviest page of this platform may load before a person can use it. */
export const scriptBudget = 200 * 1024

type Part = { readonly module: string; readonly imports?: readonly string[]; readonly parentId?: string }
type Manifest = { readonly entry: Part; readonly routes: Readonly<Record<string, Part>> }

/** Gzip bytes of JavaScript for each route of a build (`build/client`): entry, the route with its parents, all they import, and one language. */
export function pageWeights(clientFolder: string): Map<string, number> {
  const { entry, routes } = readManifest(clientFolder)
  const shared = [entry.module, ...(entry.imports ?? []), ...largestLazyImport(clientFolder, entry.module)]
  return new Map(
    Object.keys(routes).map((id) => {
      const files = new Set([
        ...shared,
        ...lineage(routes, id).flatMap(({ module, imports = [] }) => [module, ...imports]),
      ])
      return [id, [...files].reduce((sum, file) => sum + gzipBytes(clientFolder, file), 0)]
    }),
  )
}

function readManifest(clientFolder: string): Manifest {
  const assets = readdirSync(join(clientFolder, 'assets'))
  const file = assets.find((name) => /^manifest-\w+\.js$/.test(name))
  if (!file) throw new Error(`${clientFolder} holds no manifest: build the pages first (npm test does)`)
  const text = readFileSync(join(clientFolder, 'assets', file), 'utf8')
  return JSON.parse(text.slice(text.indexOf('=') + 1).replace(/;\s*$/, ''))
}

function lineage(routes: Manifest['routes'], id: string | undefined): Part[] {
  const route = id === undefined ? undefined : routes[id]
  return route ? [route, ...lineage(routes, route.parentId)] : []
}

/** The entry loads the sentences of one language when it starts; the heavier language counts. */
function largestLazyImport(clientFolder: string, entry: string): string[] {
  const text = readFileSync(join(clientFolder, entry), 'utf8')
  const lazy = [...text.matchAll(/import\(\s*["'`]\.\/([^"'`]+\.js)["'`]/g)].map(([, name]) => `/assets/${name}`)
  return lazy.sort((a, b) => gzipBytes(clientFolder, b) - gzipBytes(clientFolder, a)).slice(0, 1)
}

function gzipBytes(clientFolder: string, file: string): number {
  return gzipSync(readFileSync(join(clientFolder, file)), { level: 9 }).length
}
