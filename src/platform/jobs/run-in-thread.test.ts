import { describe, expect, it } from 'vitest'
import { runInThread } from './run-in-thread.ts'

const call = (source: string, args: unknown[] = [], limits = {}) =>
  runInThread<unknown>({
    module: `data:text/javascript,${encodeURIComponent(source)}`,
    name: 'run',
    args,
    timeoutMs: 10_000,
    memoryMegabytes: 128,
    ...limits,
  })

describe('runInThread', () => {
  it('answers what the function answers', async () => {
    const outcome = await call('export const run = (a, b) => ({ sum: a + b })', [2, 3])
    expect(outcome).toEqual({ done: true, value: { sum: 5 } })
  })

  it('gives up on a function that never ends', async () => {
    expect(await call('export const run = () => { for (;;) {} }', [], { timeoutMs: 300 })).toEqual({ done: false })
  })

  it('gives up on a function that eats the memory', async () => {
    const greedy = 'export const run = () => { const all = []; for (;;) all.push(new Array(1000).fill({})) }'
    expect(await call(greedy, [], { memoryMegabytes: 16 })).toEqual({ done: false })
  })

  it('gives up when it is told to', async () => {
    const stop = new AbortController()
    setTimeout(() => stop.abort(), 100)
    expect(await call('export const run = () => { for (;;) {} }', [], { signal: stop.signal })).toEqual({ done: false })
  })

  it('rejects when the function throws', async () => {
    await expect(call('export const run = () => { throw new Error("broken inside") }')).rejects.toThrow('broken inside')
  })
})
