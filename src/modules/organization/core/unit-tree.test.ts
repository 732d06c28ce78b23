import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayMove, treeLines, type UnitInTree } from './unit-tree.ts'

const aUnit = (path: readonly string[], name = path.at(-1) ?? ''): UnitInTree => ({
  unitId: path.at(-1) ?? '',
  name,
  timeZone: 'Asia/Jakarta',
  path,
  isClosed: false,
})

const shown = (units: readonly UnitInTree[]) => treeLines(units).map(({ name, depth }) => `${'-'.repeat(depth)}${name}`)

describe('treeLines', () => {
  it('puts each unit under the one above it and keeps the order of neighbours', () => {
    const units = [['r', 'a', 'x'], ['r', 'b'], ['r', 'a'], ['r'], ['r', 'b', 'y']].map((path) => aUnit(path))
    expect(shown(units)).toEqual(['r', '-b', '--y', '-a', '--x'])
  })

  it('begins with the unit that is administered, wherever it hangs', () => {
    expect(shown([aUnit(['r', 'a', 'x']), aUnit(['r', 'a'])])).toEqual(['a', '-x'])
    expect(treeLines([aUnit(['r', 'a'])])[0]).toMatchObject({ depth: 0, parentUnitId: 'r' })
  })

  it('loses no unit and shows none twice', () => {
    const trees = fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 4 }), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(trees, (paths) => {
        const units = new Map(
          paths.map((path) => [path.join('/'), aUnit(path.map((_, i) => path.slice(0, i + 1).join('/')))]),
        )
        expect(
          treeLines([...units.values()])
            .map(({ unitId }) => unitId)
            .toSorted(),
        ).toEqual([...units.keys()].toSorted())
      }),
    )
  })
})

describe('mayMove', () => {
  it('refuses a circle', () => {
    expect(mayMove(aUnit(['r', 'a']), aUnit(['r', 'b']))).toBe(true)
    expect(mayMove(aUnit(['r', 'a']), aUnit(['r', 'a']))).toBe(false)
    expect(mayMove(aUnit(['r', 'a']), aUnit(['r', 'a', 'x']))).toBe(false)
  })
})
