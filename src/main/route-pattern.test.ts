import fc from 'fast-check'
import { matchRoutes, type RouteObject } from 'react-router'
import { describe, expect, it } from 'vitest'
import routeTable from '#web/routes.ts'
import { type RoutePart, routePatterns } from './route-pattern.ts'

type Entry = { id?: string; path?: string; index?: boolean; children?: Entry[] }

const flat = (entries: readonly Entry[], parentId?: string): RoutePart[] =>
  entries.flatMap(({ path, children = [] }, index) => {
    const id = `${parentId ?? ''}/${index}`
    return [{ id, parentId, path }, ...flat(children, id)]
  })

const table = routeTable as unknown as Entry[]
const parts = flat(table)
const patternOf = routePatterns(parts)

const nested = (entries: readonly Entry[]): RouteObject[] =>
  entries.map(({ path, index, children = [] }) =>
    index ? { index: true } : { ...(path !== undefined && { path }), children: nested(children) },
  )

const routes = nested(table)

/** What the router itself finds. */
const routersPattern = (path: string): string => {
  const found = matchRoutes(routes, path)?.flatMap(({ route }) => route.path ?? []) ?? ['*']
  const pattern = found.join('/')
  return pattern === '*' ? '/*' : `/${pattern}`
}

const words = [...new Set(parts.flatMap(({ path }) => path?.split('/') ?? []).filter((part) => /^\w/.test(part)))]
const segment = fc.oneof(fc.constantFrom(...words), fc.uuid(), fc.constantFrom('2026-01', 'x', 'MASUK'))

describe('routePatterns', () => {
  it('finds the route that the router finds, for any address', () => {
    const paths = fc.array(segment, { maxLength: 6 }).map((segments) => `/${segments.join('/')}`)
    fc.assert(
      fc.property(paths, (path) => {
        expect(patternOf(path)).toBe(routersPattern(path))
      }),
      { numRuns: 500 },
    )
  })

  it('shows every route of the table by its own pattern', () => {
    const id = '3f2c1d1e-9a4b-4c1d-8e2f-0a1b2c3d4e5f'
    expect(patternOf(`/unit/${id}`)).toBe('/unit/:unitId')
    expect(patternOf(`/unit/${id}/rencana/impor`)).toBe('/unit/:unitId/rencana/impor')
    expect(patternOf(`/unit/${id}/rencana/${id}/bulan/2026-01`)).toBe('/unit/:unitId/rencana/:planId/bulan/:month')
  })

  it('takes the data of a page for the page', () => {
    expect(patternOf('/masuk.data')).toBe('/masuk')
    expect(patternOf('/unit/1.data')).toBe('/unit/:unitId')
    expect(patternOf('/_.data')).toBe('/')
    expect(patternOf('/')).toBe('/')
  })

  it('never lets an address through that no route has', () => {
    const known = new Set(parts.map(({ path }) => path?.split('/').at(-1) ?? ''))
    const paths = fc.array(fc.string({ maxLength: 9 }), { maxLength: 6 }).map((segments) => `/${segments.join('/')}`)
    fc.assert(fc.property(paths, (path) => known.has(patternOf(path).split('/').at(-1) ?? '')))
  })
})
