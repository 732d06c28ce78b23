export type Key = { readonly kind: 'primary key' | 'unique key'; readonly columns: readonly string[] }

/** A table as a migration creates it. `line` is one-based. */
export type Table = {
  readonly schema: string
  readonly name: string
  readonly keys: readonly Key[]
  readonly line: number
}

/** The text with its comments blanked out, line for line. */
export function stripComments(sql: string): string {
  return sql.replace(/--.*/g, '').replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
}

/** The tables that a migration creates, with their primary and unique keys, those of unique indexes included. */
export function readTables(sql: string): Table[] {
  const text = stripComments(sql)
  return [
    ...text.matchAll(/create\s+(?:unlogged\s+)?table\s+(?:if\s+not\s+exists\s+)?([a-z_]+)\.([a-z_]+)\s*\(/gi),
  ].map((match) => {
    const [opening, schema = '', name = ''] = match
    const body = upToClosing(text, match.index + opening.length)
    return {
      schema,
      name,
      keys: [...keysOf(body), ...indexKeys(text, schema, name)],
      line: text.slice(0, match.index).split('\n').length,
    }
  })
}

function upToClosing(text: string, start: number): string {
  let depth = 1
  let at = start
  while (at < text.length && depth > 0) {
    if (text[at] === '(') depth++
    if (text[at] === ')') depth--
    at++
  }
  return text.slice(start, at - 1)
}

function keysOf(body: string): Key[] {
  return topLevelParts(body).flatMap((part) => {
    const listed = /(?:^|\s)(primary\s+key|unique)\s*(?:nulls\s+not\s+distinct\s*)?\(([^)]*)\)/i.exec(part)
    if (listed) return [{ kind: kindOf(listed[1]), columns: columnsOf(listed[2]) }]
    const inline = /^"?(\w+)"?\s[\s\S]*?\b(primary\s+key|unique)\b/i.exec(part)
    return inline ? [{ kind: kindOf(inline[2]), columns: [inline[1] ?? ''] }] : []
  })
}

function indexKeys(text: string, schema: string, name: string): Key[] {
  const pattern = new RegExp(
    `create\\s+unique\\s+index\\s+\\w+\\s+on\\s+${schema}\\.${name}\\s*(?:using\\s+\\w+\\s*)?\\(([^)]*)\\)`,
    'gi',
  )
  return [...text.matchAll(pattern)].map(([, columns]) => ({ kind: 'unique key', columns: columnsOf(columns) }))
}

const kindOf = (word: string | undefined): Key['kind'] => (/primary/i.test(word ?? '') ? 'primary key' : 'unique key')
const columnsOf = (list: string | undefined): string[] =>
  (list ?? '').split(',').map((column) => column.trim().replace(/"/g, ''))

/** Splits at the commas that stand in no bracket. */
function topLevelParts(body: string): string[] {
  const parts = ['']
  let depth = 0
  for (const letter of body) {
    if (letter === '(') depth++
    if (letter === ')') depth--
    if (letter === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += letter
  }
  return parts.map((part) => part.trim())
}
