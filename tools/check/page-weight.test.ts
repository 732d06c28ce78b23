import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { pageWeights, scriptBudget } from './page-weight.ts'

let folder = ''
afterEach(() => folder && rmSync(folder, { recursive: true, force: true }))

/** A build whose files are random, so that gzip cannot shrink them: sizes in KiB. */
function build(sizes: Readonly<Record<string, number>>, manifest: unknown): string {
  folder = mkdtempSync(join(tmpdir(), 'zona-weight-'))
  mkdirSync(join(folder, 'assets'))
  for (const [name, size] of Object.entries(sizes))
    writeFileSync(join(folder, 'assets', name), randomBytes(size * 1024))
  writeFileSync(join(folder, 'assets', 'entry.js'), 'import("./id.js"); import("./en.js")')
  writeFileSync(join(folder, 'assets', 'manifest-1a.js'), `window.__manifest=${JSON.stringify(manifest)};`)
  return folder
}

describe('page weight', () => {
  it('adds entry, parents, imports once, and the heavier language', () => {
    const client = build(
      { 'shared.js': 10, 'root.js': 5, 'page.js': 20, 'id.js': 3, 'en.js': 4 },
      {
        entry: { module: '/assets/entry.js', imports: ['/assets/shared.js'] },
        routes: {
          root: { module: '/assets/root.js', imports: ['/assets/shared.js'] },
          page: { module: '/assets/page.js', imports: ['/assets/shared.js'], parentId: 'root' },
        },
      },
    )
    const kib = [...pageWeights(client)].map(([id, bytes]) => [id, Math.floor(bytes / 1024)])
    expect(kib).toEqual([
      ['root', 10 + 5 + 4],
      ['page', 10 + 5 + 20 + 4],
    ])
  })
})

describe('the built pages', () => {
  it('each load at most 200 KB of JavaScript', () => {
    const weights = pageWeights(join(import.meta.dirname, '../../build/client'))
    expect(weights.size).toBeGreaterThan(0)
    expect([...weights].filter(([, bytes]) => bytes > scriptBudget)).toEqual([])
  })
})
