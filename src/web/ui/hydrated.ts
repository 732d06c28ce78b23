import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** False in the page as the server sends it, true once script runs: for parts that are useless without it. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
