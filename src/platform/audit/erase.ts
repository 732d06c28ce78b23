import { Client, type ClientConfig } from 'pg'

export type Erasure = {
  /** Number of the entry, as page and CSV show it. */
  readonly entryNo: string
  readonly fields: readonly string[]
  /** Why this is lawful; stays readable in the log. */
  readonly reason: string
}

/**
 * Takes the content out of values of one entry. Their rows stay, empty, with time and reason; the chain goes on to close, and an
 * entry of its own tells of the erasure. For the operator: the application's role cannot do this.
 *
 * @param address as zona_migrator
 * @returns how many values lost their content (0: they had none of these names, or lost it before), null when there is no such entry
 */
export async function eraseValues(address: ClientConfig, { entryNo, fields, reason }: Erasure): Promise<number | null> {
  const client = new Client(address)
  await client.connect()
  try {
    const { rows } = await client.query<{ erased: number | null }>('select audit.erase($1, $2, $3) as erased', [
      entryNo,
      fields,
      reason,
    ])
    return rows[0]?.erased ?? null
  } finally {
    await client.end()
  }
}
