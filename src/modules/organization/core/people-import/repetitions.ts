import { rowProblem } from './row-problem.ts'
import { type RowPlan, type SheetRow, unitKey } from './sheet-row.ts'

/**
 * Remembers the rows of one sheet. The same person again in another unit is well: what began as somebody new is placed there,
 * too. In the same unit it is a slip; under another name it is unclear.
 */
export const repetitions = () => {
  const names = new Map<string, string>()
  const places = new Set<string>()
  return (row: SheetRow, plan: RowPlan): RowPlan => {
    if (plan.kind === 'problem' || plan.kind === 'same') return plan
    const { email, nip, name } = plan.person
    const keys = [plan.personId, email, nip].filter((key) => key !== null)
    const unit = plan.unit.unitId ?? unitKey(plan.unit.name)
    if (keys.some((key) => places.has(`${key} ${unit}`))) return rowProblem(row, 'duplicate')
    if (keys.some((key) => names.has(key) && names.get(key) !== name)) return rowProblem(row, 'conflict')
    const isAgain = keys.some((key) => names.has(key))
    for (const key of keys) {
      places.add(`${key} ${unit}`)
      names.set(key, name)
    }
    return isAgain && plan.kind === 'new' ? { ...plan, kind: 'place' } : plan
  }
}
