// Runs in a process of its own, so that its peak of memory is that of one import and nothing else.
import { largePlan } from './large-plan.ts'
import { readPlanBytes } from './read-plan-text.ts'
import { loadGoldSamples } from './samples.ts'

const [sample] = loadGoldSamples()
if (!sample) throw new Error('no sample to grow')
const bytes = new TextEncoder().encode(largePlan(sample.text))
const before = process.resourceUsage().maxRSS
const start = performance.now()
const plan = readPlanBytes(bytes, 'large.txt')
const seconds = (performance.now() - start) / 1000
const kilobytes = process.resourceUsage().maxRSS
console.log(
  JSON.stringify({
    bytes: bytes.length,
    actions: plan.actions.length,
    seconds,
    peakMegabytes: kilobytes / 1024,
    addedMegabytes: (kilobytes - before) / 1024,
  }),
)
