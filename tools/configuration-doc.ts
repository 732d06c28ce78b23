import { boot } from '#locales/en/boot.ts'
import { type Variable, variables } from '#platform/config/variables.ts'

const head = `# Configuration

Zona reads these environment variables once, when it starts. A value that cannot be used ends the start with one sentence
that names the variable and what it may hold. Nothing has to be set: \`npm start\` works without any.

| Variable | May hold | Without it | Purpose |
|---|---|---|---|
`

const foot = `
An empty variable counts as absent. With \`DATABASE_URL\` one of \`MIGRATION_DATABASE_URL\` and \`JOBS_DATABASE_URL\` is
needed, too, because the worker runs with a role of its own.

This page is made from \`src/platform/config/variables.ts\`; a test compares the two, and \`npm test -- -u tools/configuration-doc\`
writes it again.
`

function row([name, { allowed, fallback, purpose }]: [string, Variable]): string {
  return `| \`${name}\` | ${boot[allowed]} | ${fallback === undefined ? '—' : `\`${fallback}\``} | ${purpose} |\n`
}

/** The page docs/configuration.md. */
export function configurationDoc(): string {
  return head + Object.entries<Variable>(variables).map(row).join('') + foot
}
