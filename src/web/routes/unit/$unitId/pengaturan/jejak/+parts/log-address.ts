import type { LogQuery } from '#modules/organization/model.ts'

/** The query string of the list, or of the table for download, under these filters; as `readLogQuery` takes it. */
export const logAddress = ({ unitId, personId, module, from, until, after }: LogQuery): string => {
  const asked = {
    jenis: module ?? '',
    orang: personId ?? '',
    unit: unitId ?? '',
    dari: from ?? '',
    sampai: until ?? '',
    setelah: after === null ? '' : String(after),
  }
  const set = Object.entries(asked).filter(([, value]) => value !== '')
  return `?${new URLSearchParams(set)}`
}
