// `npm run bench [-- --only accuracy|damage|speed|server|country] [--json]`: how right and how fast plans are read, how fast pages come.
import { parseArgs } from 'node:util'
import { getInstrument } from '#modules/instrument/index.ts'
import { measureAccuracy, measureLayouts, measureQuestions } from './accuracy.ts'
import { COUNTRY } from './country/generate-country.ts'
import { measureCountry } from './country/measure-country.ts'
import { countryTable } from './country/print-country.ts'
import { FIGURES, measureDamage } from './damage-accuracy.ts'
import { formatTable, share, shareAgainst } from './print.ts'
import { measureServer } from './server/measure-server.ts'
import { measureSpeed } from './speed.ts'

const PARTS = ['accuracy', 'damage', 'speed', 'server', 'country'] as const

const { values } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'boolean', default: false } } })
const chosen = PARTS.filter((part) => values.only === undefined || values.only === part)
if (chosen.length === 0) {
  console.error(`--only takes one of: ${PARTS.join(', ')}`)
  process.exit(2)
}
const wants = (part: (typeof PARTS)[number]): boolean => chosen.includes(part)

const instrument = getInstrument()
const plans = wants('accuracy') || wants('damage') ? measureAccuracy() : undefined
const questions = wants('accuracy') ? measureQuestions(instrument) : undefined
const layouts = wants('accuracy') ? measureLayouts() : undefined
const damage = wants('damage') ? measureDamage() : undefined
const speed = wants('speed') ? measureSpeed(instrument) : undefined
const server = wants('server') ? await measureServer() : undefined
const country = wants('country') ? await measureCountry(COUNTRY) : undefined

if (values.json) console.log(JSON.stringify({ plans, questions, layouts, damage, speed, server, country }, null, 2))
else for (const table of tables()) console.log(table)

function* tables(): Generator<string> {
  if (plans && wants('accuracy'))
    yield formatTable(
      'Reading against transcriptions by hand (tools/score-plan-import.mjs)',
      ['plan', 'rows', 'recall', 'precision', 'cells', 'months', 'kinds', 'header', 'question', 'invented'],
      plans.map(({ name, score }) => [
        name,
        `${score.parsedRows}/${score.goldRows}`,
        ...[score.rowRecall, score.rowPrecision, score.cells, score.scheduleMonths, score.kinds].map(share),
        ...[score.header, score.question].map(share),
        String(score.invented),
      ]),
    )
  if (questions)
    yield formatTable(
      'LKE question of a row (left out: without wordings that only this plan prints; rules alone: no wordings of plans)',
      ['rows of', 'rows', 'all', 'left out', 'rules alone', 'invented'],
      questions.map(({ name, all, leftOut, rulesOnly }) => [
        name,
        String(all.rows),
        ...[all, leftOut, rulesOnly].map((score) => share(score.share)),
        String(Math.max(all.invented, leftOut.invented, rulesOnly.invented)),
      ]),
    )
  if (layouts)
    yield formatTable(
      'The same plans in other layouts (prose around the table as it was)',
      ['layout', 'plan', 'recall', 'precision', 'cells', 'months', 'header', 'question', 'invented'],
      layouts.map(({ layout, name, score }) => [
        layout,
        name,
        ...FIGURES.map((figure) => share(score[figure])),
        String(score.invented),
      ]),
    )
  if (damage && plans)
    yield formatTable(
      'Under generated damage (mean of the seeds; in brackets the fall against the whole document)',
      ['damage', 'plan', 'recall', 'precision', 'cells', 'months', 'header', 'question'],
      damage.map(({ damage: name, sample, figures }) => [
        name,
        sample,
        ...FIGURES.map((figure) =>
          shareAgainst(figures[figure], plans.find((plan) => plan.name === sample)?.score[figure] ?? null),
        ),
      ]),
    )
  if (speed) {
    yield formatTable(
      `Speed (yardstick: ${speed.yardstick.toFixed(1)} ms for a fixed JSON text)`,
      ['work', 'rows', 'first ms', 'median ms', 'yardsticks'],
      speed.timings.map(({ name, rows, first, median, ratio }) => [
        name,
        String(rows),
        first.toFixed(1),
        median.toFixed(1),
        ratio.toFixed(2),
      ]),
    )
    const { large } = speed
    yield formatTable(
      'The largest file that may come, in a process of its own',
      ['file', 'actions', 'seconds', 'yardsticks', 'peak MB', 'added MB'],
      [
        [
          `${(large.bytes / 1_000_000).toFixed(1)} MB`,
          String(large.actions),
          large.seconds.toFixed(2),
          large.ratio.toFixed(0),
          large.peakMegabytes.toFixed(0),
          large.addedMegabytes.toFixed(0),
        ],
      ],
    )
  }
  if (server) {
    const { firstStartMs, laterStartMs, pages, residentMegabytes } = server
    yield formatTable(
      'The program, built (74 actions; one request after the other)',
      ['what', 'median', 'p95', 'HTML KB'],
      [
        ['first start, empty folder', `${firstStartMs.toFixed(0)} ms`, '', ''],
        ['later start', `${laterStartMs.toFixed(0)} ms`, '', ''],
        ...pages.map(({ name, median, p95, kilobytes }) => [
          `${name} page`,
          `${median.toFixed(1)} ms`,
          `${p95.toFixed(1)} ms`,
          kilobytes.toFixed(0),
        ]),
        [
          'memory of the program',
          residentMegabytes === null ? 'unknown' : `${residentMegabytes.toFixed(0)} MB`,
          '',
          '',
        ],
      ],
    )
  }
  if (country) yield countryTable(country)
}
