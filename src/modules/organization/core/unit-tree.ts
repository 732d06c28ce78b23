/** A unit in the tree of its agency. `path` leads from the root to the unit, both included. */
export type UnitInTree = {
  readonly unitId: string
  readonly name: string
  readonly timeZone: string
  readonly path: readonly string[]
  readonly isClosed: boolean
}

/** A unit as a line of the tree: `depth` 0 is the administered unit itself. */
export type TreeLine = UnitInTree & { readonly depth: number; readonly parentUnitId: string | null }

/**
 * Units in the order of a tree: each under the one above it, neighbours as they come (the store gives them by name). A unit whose
 * parent is not among them stands at the top.
 */
export const treeLines = (units: readonly UnitInTree[]): TreeLine[] => {
  const known = new Set(units.map((unit) => unit.unitId))
  const beneath = new Map<string | null, UnitInTree[]>()
  for (const unit of units) {
    const above = unit.path.at(-2)
    const parent = above !== undefined && known.has(above) ? above : null
    const siblings = beneath.get(parent)
    if (siblings) siblings.push(unit)
    else beneath.set(parent, [unit])
  }
  const linesOf = (parent: string | null, depth: number): TreeLine[] =>
    (beneath.get(parent) ?? []).flatMap((unit) => [
      { ...unit, depth, parentUnitId: unit.path.at(-2) ?? null },
      ...linesOf(unit.unitId, depth + 1),
    ])
  return linesOf(null, 0)
}

/** Whether a unit may hang under another: not under itself nor under what hangs beneath it. */
export const mayMove = (unit: UnitInTree, parent: UnitInTree): boolean => !parent.path.includes(unit.unitId)
