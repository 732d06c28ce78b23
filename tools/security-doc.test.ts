import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const page = readFileSync(new URL('../docs/security.md', import.meta.url), 'utf8')
const named = [...new Set([...page.matchAll(/`([\w/.*-]+\.test\.ts)`/g)].map((match) => match[1] ?? ''))]
const tests = globSync('{src,tools,e2e}/**/*.test.ts', { cwd: new URL('..', import.meta.url).pathname })

describe('docs/security.md', () => {
  it('names tests that exist, for every answer', () => {
    const matches = (name: string) => {
      const pattern = new RegExp(
        `(^|/)${name.replaceAll('.', '\\.').replaceAll('*', '[^/]*').replace('/', '/(.*/)?')}$`,
      )
      return tests.some((path) => pattern.test(path))
    }
    expect(named.length).toBeGreaterThan(30)
    expect(named.filter((name) => !matches(name))).toEqual([])
  })

  it('gives every threat an answer and a proof', () => {
    const rows = page.split('\n').filter((line) => line.startsWith('| ') && line.split('|').length === 5)
    const threats = rows.filter((row) => !row.startsWith('| Threat') && !row.startsWith('| --'))
    expect(threats.length).toBeGreaterThan(25)
    expect(threats.filter((row) => !/`|every journey/.test(row.split('|')[3] ?? ''))).toEqual([])
  })
})
