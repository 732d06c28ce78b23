import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderTables } from './order-tables.ts'
import { nameOf, type TableShape } from './shape.ts'

const table = (name: string): TableShape => ({ schema: 's', table: name, columns: ['n'] })
const names = (tables: readonly TableShape[]) => tables.map(nameOf)

describe('orderTables', () => {
  it('puts each table behind those it refers to', () => {
    const references = [
      { from: 's.a', to: 's.b' },
      { from: 's.b', to: 's.c' },
    ]
    expect(names(orderTables([table('a'), table('b'), table('c')], references))).toEqual(['s.c', 's.b', 's.a'])
  })

  it('takes a table that refers to itself', () => {
    expect(names(orderTables([table('tree')], [{ from: 's.tree', to: 's.tree' }]))).toEqual(['s.tree'])
  })

  it('names the tables of a circle', () => {
    const references = [
      { from: 's.a', to: 's.b' },
      { from: 's.b', to: 's.a' },
    ]
    expect(() => orderTables([table('a'), table('b'), table('c')], references)).toThrow(/circle: s\.a, s\.b/)
  })

  it('keeps every table once and every reference, whatever the tables refer to', () => {
    const links = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 40 })
    fc.assert(
      fc.property(links, (pairs) => {
        const tables = Array.from({ length: 12 }, (_, index) => table(`t${index}`))
        // From the higher number to the lower only: no circles.
        const references = pairs
          .filter(([a, b]) => a !== b)
          .map(([a, b]) => ({ from: `s.t${Math.max(a, b)}`, to: `s.t${Math.min(a, b)}` }))
        const order = names(orderTables(tables, references))
        expect([...order].sort()).toEqual(names(tables).sort())
        for (const { from, to } of references) expect(order.indexOf(to)).toBeLessThan(order.indexOf(from))
      }),
    )
  })
})
