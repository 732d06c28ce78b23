import type { DraftRow } from '#modules/plan/model.ts'

/** What every form of a row sends with it: which row, as it was shown, and where the person is. */
export function RowPlace({ row, view }: { readonly row: DraftRow; readonly view: string }) {
  return (
    <>
      <input type="hidden" name="rowId" value={row.rowId} />
      <input type="hidden" name="version" value={row.version} />
      <input type="hidden" name="view" value={view} />
      <input type="hidden" name="position" value={row.position} />
    </>
  )
}
