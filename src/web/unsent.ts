import { useSyncExternalStore } from 'react'

/** Why a form did not arrive although nothing is wrong with it: no connection, or nobody is signed in any more. */
export type Unsent = 'connection' | 'session'

let current: Unsent | null = null
const listeners = new Set<() => void>()

export function setUnsent(reason: Unsent | null): void {
  current = reason
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What the last thing that was sent ran into; null once something is sent again. */
export const useUnsent = (): Unsent | null =>
  useSyncExternalStore(
    subscribe,
    () => current,
    () => null,
  )
