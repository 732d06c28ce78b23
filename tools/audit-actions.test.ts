import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { messages } from '#locales/id/all.ts'

const root = new URL('../', import.meta.url)

const files = (folder: string, isOurs: (name: string) => boolean): string[] =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => isOurs(name) && !/\.test\.|(^|\/)testing\//.test(name))
    .map((name) => `${folder}${name}`)

const sources = [
  ...files('src/modules/', (name) => /\/use-cases\/.*\.ts$/.test(name)),
  ...files('db/migrations/', (name) => name.endsWith('.sql')),
].map((path) => ({ path, text: readFileSync(new URL(path, root), 'utf8') }))

/** Words with two points between quotes are actions and nothing else; jobs and events have one point. */
const actionsIn = (text: string): string[] =>
  [...text.matchAll(/'([a-z_]+\.[a-z_]+\.[a-z_]+)'/g)].map(([, name = '']) => name)

const actions = new Set(sources.flatMap(({ text }) => actionsIn(text)))

const sentences = Object.keys(messages)
  .filter((key) => key.startsWith('audit.action.'))
  .map((key) => key.slice('audit.action.'.length))

describe('the actions of the log', () => {
  it('are found at all', () => {
    expect([...actions]).toEqual(expect.arrayContaining(['plan.obligation.completed', 'audit.value.erased']))
  })

  it('are written out whole, so that they can be found', () => {
    const pieced = sources.filter(({ text }) => /`[a-z_]+\.[a-z_]+\.\$\{/.test(text) || /action: `/.test(text))
    expect(pieced.map(({ path }) => path)).toEqual([])
  })

  it('each have a sentence in src/locales/*/audit-action.ts', () => {
    expect([...actions].filter((action) => !sentences.includes(action))).toEqual([])
  })

  it('exist for every sentence', () => {
    expect(sentences.filter((action) => !actions.has(action))).toEqual([])
  })
})
