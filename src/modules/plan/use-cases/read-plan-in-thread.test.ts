import { describe, expect, it } from 'vitest'
import { aPlanText } from '../testing/plan-texts.ts'
import { aPublishedPlan, must } from '../testing/stored-plans.ts'
import { readPlanFile } from './read-plan-file.ts'
import { readPlanInThread } from './read-plan-in-thread.ts'

/** A plan with so much text around it that it is read in a thread. */
const large = (text: string): Buffer => Buffer.from(`${text}\n\n${'Uraian yang panjang sekali. '.repeat(15_000)}\n`)

describe('readPlanInThread', () => {
  it('reads a published plan as the pure function does', async () => {
    const { bytes, fileName } = aPublishedPlan('004')
    expect(await readPlanInThread(bytes, fileName)).toEqual(readPlanFile(bytes, fileName))
  })

  it('reads a large file in a thread to the same result', async () => {
    const bytes = large(aPublishedPlan('002').bytes.toString())
    const read = must(await readPlanInThread(bytes, 'besar.txt'))
    expect(read).toEqual(must(readPlanFile(bytes, 'besar.txt')))
    expect(read.plan.actions.length).toBeGreaterThan(50)
  })

  it('brings refusals back from the thread as values', async () => {
    const tooLong = await readPlanInThread(Buffer.from('x'.repeat(2_000_000)), 'panjang.txt')
    expect(tooLong).toMatchObject({ ok: false, error: { kind: 'lineTooLong', line: 1, maxLength: 1_048_576 } })
    const noise = Buffer.from(Array.from({ length: 300_000 }, (_, n) => (n * 31) % 256))
    expect(await readPlanInThread(noise, 'derau.txt')).toMatchObject({ ok: false, error: { kind: 'binaryNoise' } })
  })

  it('leaves the page of others free while it reads', async () => {
    const rows = Array.from({ length: 4000 }, (_, n) => ({ action: `Langkah ${n} ${'uraian '.repeat(20)}` }))
    const reading = readPlanInThread(Buffer.from(aPlanText(rows)), 'ramai.txt')
    let longest = 0
    let last = performance.now()
    const clock = setInterval(() => {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }, 5)
    const { plan } = must(await reading)
    clearInterval(clock)
    expect(plan.actions).toHaveLength(4000)
    expect(longest).toBeLessThan(1000)
  })

  it('reads several at once without mixing them up', async () => {
    const texts = [10, 20, 30].map((count) =>
      aPlanText(Array.from({ length: count }, (_, n) => ({ action: `Ke-${n}` }))),
    )
    const read = await Promise.all(texts.map((text, n) => readPlanInThread(large(text), `rencana-${n}.txt`)))
    expect(read.map((each) => must(each).plan.actions.length)).toEqual([10, 20, 30])
  })
})
