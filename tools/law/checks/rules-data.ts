import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { error, type Finding } from '../finding.ts'

/** Each file of rules/ says since when it is in force and by which law, at its top or in each of its versions. */
export function checkRulesData(root: string): Finding[] {
  return jsonFiles(join(root, 'rules')).flatMap((path) => {
    const data: unknown = JSON.parse(readFileSync(join(root, 'rules', path), 'utf8'))
    return isDated(data)
      ? []
      : [error('rules-data', `rules/${path}`, 'Legal data carries valid_from (YYYY-MM-DD) and legal_basis.')]
  })
}

/** Whether legal data is dated: an object with both fields, or whose every version has them. */
export function isDated(data: unknown): boolean {
  if (Array.isArray(data)) return data.length > 0 && data.every(isDated)
  if (typeof data !== 'object' || data === null) return false
  const fields = data as Readonly<Record<string, unknown>>
  if ('versions' in fields) return isDated(fields.versions)
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(String(fields.valid_from)) &&
    typeof fields.legal_basis === 'string' &&
    fields.legal_basis.length > 3
  )
}

function jsonFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.json'))
  } catch {
    return []
  }
}
