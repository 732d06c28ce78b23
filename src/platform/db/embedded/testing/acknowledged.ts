import { expect } from 'vitest'
import { runAsOwner } from '../../prepare-embedded.ts'
import type { Holder } from './holder.ts'

/** What writers were told is committed: the last number of each. It is kept here, outside of what a test kills. */
export type Acknowledged = Map<number, number>

export function noteAcknowledged(acknowledged: Acknowledged, { lines }: Holder): void {
  for (const { written } of lines) {
    if (written) acknowledged.set(written.writer, Math.max(acknowledged.get(written.writer) ?? 0, written.id))
  }
}

/** Every writer's rows are there without a gap, up to the last that was acknowledged at least. */
export async function expectNothingLost(socketFolder: string, acknowledged: Acknowledged): Promise<void> {
  const { rows } = await runAsOwner(socketFolder, 'postgres', (client) =>
    client.query<{ writer: number; count: number; last: number }>(
      'select writer, count(*)::int as count, max(id)::int as last from written group by writer order by writer',
    ),
  )
  const stored = new Map(rows.map(({ writer, last }) => [writer, last]))
  for (const { writer, count, last } of rows) expect(count, `rows of writer ${writer}`).toBe(last)
  for (const [writer, last] of acknowledged) {
    expect(stored.get(writer), `last row of writer ${writer}`).toBeGreaterThanOrEqual(last)
  }
}
