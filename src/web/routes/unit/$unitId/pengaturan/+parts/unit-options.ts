import type { UnitLine } from '#modules/organization/index.ts'
import type { Option } from '../../../../../ui/inputs.tsx'

/** No-break space: a list of the browser keeps it, so that the tree can be seen. */
const INDENT = '\u00a0\u00a0\u00a0'

/** The units of a tree as lines of a native list, each moved in by its depth. */
export const unitOptions = (lines: readonly UnitLine[]): Option[] =>
  lines.map(({ unitId, name, depth }) => ({ value: unitId, label: INDENT.repeat(depth) + name }))
