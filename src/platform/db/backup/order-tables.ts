import { nameOf, type TableShape } from './shape.ts'

/** `from` has a foreign key to `to`; both are `schema.table`. */
export type Reference = { readonly from: string; readonly to: string }

/**
 * Tables in such an order that each stands behind those it refers to; within that by name, so that the order is the same
 * every time.
 * @throws Error for tables that refer to each other in a circle: a migration must not make any
 */
export function orderTables(tables: readonly TableShape[], references: readonly Reference[]): TableShape[] {
  const waiting = new Map([...tables].sort(byName).map((table) => [nameOf(table), table]))
  const ordered: TableShape[] = []
  while (waiting.size > 0) {
    const free = [...waiting].find(
      ([name]) => !references.some(({ from, to }) => from === name && to !== name && waiting.has(to)),
    )
    if (!free) throw new Error(`tables refer to each other in a circle: ${[...waiting.keys()].join(', ')}`)
    waiting.delete(free[0])
    ordered.push(free[1])
  }
  return ordered
}

const byName = (a: TableShape, b: TableShape): number => (nameOf(a) < nameOf(b) ? -1 : 1)
