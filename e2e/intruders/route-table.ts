import { readFileSync } from 'node:fs'
import type { RouteConfigEntry } from '@react-router/dev/routes'
import routes from '../../src/web/routes.ts'

/** One address of the site: its pattern (`/unit/:unitId/rencana`), its route id, and whether it takes forms. */
export type Address = { readonly pattern: string; readonly routeId: string; readonly takesForms: boolean }

const source = (file: string): string => readFileSync(new URL(`../../src/web/${file}`, import.meta.url), 'utf8')

const isLeaf = ({ children }: RouteConfigEntry): boolean => (children ?? []).length === 0

const walk = (entries: readonly RouteConfigEntry[], above: string): Address[] =>
  entries.flatMap((entry) => {
    const pattern = entry.path === undefined ? above : `${above}/${entry.path}`
    const below = walk(entry.children ?? [], pattern)
    if (!isLeaf(entry)) return below
    return [
      {
        pattern: pattern || '/',
        routeId: entry.id ?? entry.file.replace(/\.tsx?$/, ''),
        takesForms: /export (?:async )?(?:function|const) action\b/.test(source(entry.file)),
      },
      ...below,
    ]
  })

/** Every address that the route table of the site knows. */
export const addresses: readonly Address[] = walk(routes as RouteConfigEntry[], '')
