import { boot } from '#locales/en/boot.ts'
import { type Variable, variables } from '#platform/config/variables.ts'

const head = `# Configuration

Zona reads these environment variables once, when it starts. A value that cannot be used ends the start with one sentence
that names the variable and what it may hold. Nothing has to be set: \`npm start\` works without any.

`

const foot = `
An empty variable counts as absent. With \`DATABASE_URL\` one of \`MIGRATION_DATABASE_URL\` and \`JOBS_DATABASE_URL\` is
needed, too, because the worker runs with a role of its own; a copy with \`ZONA_PARTS=web\` needs neither.

This page is made from \`src/platform/config/variables.ts\`; a test compares the two, and \`npm test -- -u tools/configuration-doc\`
writes it again.
`

const code = (text: string | undefined) => (text === undefined ? '—' : `\`${text}\``)

const rowOf = ([name, { allowed, fallback, purpose }]: [string, Variable]) => [
  code(name),
  boot[allowed],
  code(fallback),
  purpose,
]

/** A Markdown table with aligned columns, as the formatter wants it. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[], filler = ' ') =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0, filler)).join(' | ')} |\n`
  const [titles = [], ...body] = rows
  return (
    line(titles) +
    line(
      titles.map(() => '-'),
      '-',
    ) +
    body.map((row) => line(row)).join('')
  )
}

/** The page docs/configuration.md. */
export function configurationDoc(): string {
  const titles = ['Variable', 'May hold', 'Without it', 'Purpose']
  return head + table([titles, ...Object.entries<Variable>(variables).map(rowOf)]) + foot
}
