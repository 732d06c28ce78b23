import type { DomainEvent } from '#kernel/events.ts'
import type { Tx } from './index.ts'

/** Tells what happened to all who listen, within the transaction: it happens with all that follows from it, or not at all. */
export type Announce = (tx: Tx, event: DomainEvent) => Promise<void>
