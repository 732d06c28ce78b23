import { type CellFinding, type DraftRow, isDoubtful } from '#modules/plan/model.ts'
import { useText } from '../../../../../../../text/text-context.tsx'

type DoubtsProps = { readonly row: DraftRow; readonly columns: readonly CellFinding['column'][] }

/** Why somebody should look, each reason once a row, at the first cell it is about; nothing once a person has looked. */
export function Doubts({ row, columns }: DoubtsProps) {
  const { t } = useText()
  if (!isDoubtful(row)) return null
  const once = row.findings.filter(
    ({ reason }, at) => row.findings.findIndex((other) => other.reason === reason) === at,
  )
  return once
    .filter((finding) => columns.includes(finding.column))
    .map(({ reason }) => (
      <span key={reason} className="cell-doubt">
        {t(`finding.${reason}`)}
      </span>
    ))
}
