import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { moduleNames, moduleTable } from './module-table.ts'

const root = join(import.meta.dirname, '../..')
const page = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')

describe('ARCHITECTURE.md', () => {
  it('prints the module table that the tool reads', () => {
    const printed = page.slice(page.indexOf('<!-- modules -->'), page.indexOf('<!-- /modules -->'))
    const rows = [...printed.matchAll(/^\| `(\w+)` \| (.+) \|$/gm)].map(([, name, uses]) => [name, uses])
    expect(rows).toEqual(Object.entries(moduleTable).map(([name, uses]) => [name, uses.join(', ') || 'none']))
  })

  it('has a row for every rule of the import law', async () => {
    const { default: law } = await import(join(root, '.dependency-cruiser.mjs'))
    const enforced = new Set(law.forbidden.map(({ name }: { name: string }) => name.slice(0, 2)))
    expect([...page.matchAll(/^\| (\d\d) \|/gm)].map(([, number]) => number)).toEqual([...enforced])
  })

  it('names files that exist', () => {
    const paths = [...page.matchAll(/`((?:src|tools|db|e2e|docs)\/[^`<*]+)`/g)].map(([, path = '']) => path)
    expect(paths.length).toBeGreaterThan(5)
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })
})

describe('the module table', () => {
  it('names modules of the table only', () => {
    expect(
      Object.values(moduleTable)
        .flat()
        .filter((name) => !moduleNames.includes(name)),
    ).toEqual([])
  })

  it('is free of cycles', () => {
    const reaches = (from: string): string[] => (moduleTable[from] ?? []).flatMap((to) => [to, ...reaches(to)])
    expect(moduleNames.filter((name) => reaches(name).includes(name))).toEqual([])
  })

  it('leaves whistleblowing alone in both directions', () => {
    expect(moduleTable.whistleblowing).toEqual([])
    expect(moduleNames.filter((name) => moduleTable[name]?.includes('whistleblowing'))).toEqual([])
  })
})
