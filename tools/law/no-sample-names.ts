import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import common from './common-office-words.json' with { type: 'json' }
import { error, type Finding } from './finding.ts'
import { namesIn, sampleNames } from './sample-names.ts'

const SAMPLES = 'e2e/fixtures/work-plans/texts'
const WORKSHEETS = ['lke-52-2014.json', 'lke-90-2021.json', 'predicates.json'].map(
  (file) => `rules/instruments/${file}`,
)
const GUARDED = ['src', 'rules']
const TEXT = /\.(ts|tsx|json|sql|md|css)$/
/** Addresses hold names in small letters, which would make them look like ordinary words. */
const ADDRESS = /\S*(?:https?:|www\.|@)\S*/g

/** The proper names of the sample work plans under `root`, in small letters. */
export function readSampleNames(root: string): Set<string> {
  const folder = join(root, SAMPLES)
  const samples = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8').replaceAll(ADDRESS, ' '))
  const worksheets = WORKSHEETS.map((file) => readFileSync(join(root, file), 'utf8'))
  const { note: _, ...groups } = common
  return sampleNames(samples.join('\n'), worksheets.join('\n'), Object.values(groups).flat())
}

/** No rule may know a document: `src/` and `rules/` hold no proper name of a sample plan. */
export function checkSampleNames(root: string): Finding[] {
  const names = readSampleNames(root)
  const files = GUARDED.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && TEXT.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  return files
    .sort()
    .flatMap((file) =>
      namesIn(readFileSync(file, 'utf8'), names).map(({ name, line }) =>
        error(
          'sample-names',
          `${relative(root, file)}:${line}`,
          `"${name}" is a name of a sample plan: write the rule for every plan, or invent a name in a test.`,
        ),
      ),
    )
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const findings = checkSampleNames(join(import.meta.dirname, '../..'))
  for (const { where, message } of findings) console.error(`${where} ${message}`)
  process.exitCode = findings.length > 0 ? 1 : 0
}
