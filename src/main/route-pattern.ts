/** What the router knows of an address: its part below the parent's, without the slash at either end. */
export type RoutePart = {
  readonly id: string
  readonly parentId?: string | undefined
  readonly path?: string | undefined
}

type Node = { readonly children: Map<string, Node>; parameter?: Node; rest?: string; pattern?: string }

const newNode = (): Node => ({ children: new Map() })

/** Requests of scripts for the data of a page: `/unit/1.data`, and `/_.data` for the first page. */
const dataSuffix = /(?:\/_(?:root)?)?\.data$/

/**
 * Finds the pattern of an address, `/unit/:unitId` for `/unit/3f2c…`: what may stand in metrics. An address that no route has
 * is `/*`. Costs a look per segment, where the router's own search goes through all routes.
 */
export function routePatterns(routes: readonly RoutePart[]): (path: string) => string {
  const byId = new Map(routes.map((route) => [route.id, route]))
  const root = newNode()
  for (const route of routes) addRoute(root, fullPath(route, byId))
  return (path) => {
    const segments = path.replace(dataSuffix, '').split('/').filter(Boolean)
    return search(root, segments, 0) ?? '/*'
  }
}

function fullPath(route: RoutePart, byId: ReadonlyMap<string, RoutePart>): string {
  const parent = route.parentId === undefined ? undefined : byId.get(route.parentId)
  const above = parent ? fullPath(parent, byId) : ''
  return route.path ? `${above}/${route.path}` : above
}

function addRoute(root: Node, path: string): void {
  let node = root
  for (const segment of path.split('/').filter(Boolean)) {
    if (segment === '*') {
      node.rest = path
      return
    }
    const key = segment.toLowerCase()
    const next = segment.startsWith(':') ? node.parameter : node.children.get(key)
    const child = next ?? newNode()
    if (!next && segment.startsWith(':')) node.parameter = child
    if (!next && !segment.startsWith(':')) node.children.set(key, child)
    node = child
  }
  node.pattern = path || '/'
}

/** As the router ranks: a word before a parameter, a parameter before the rest. */
function search(node: Node, segments: readonly string[], depth: number): string | undefined {
  const segment = segments[depth]
  if (segment === undefined) return node.pattern ?? node.rest
  const word = node.children.get(segment.toLowerCase())
  const found = word && search(word, segments, depth + 1)
  if (found !== undefined) return found
  return (node.parameter && search(node.parameter, segments, depth + 1)) ?? node.rest
}
