import { machineTime } from '#platform/clock/index.ts'

/** Whole seconds from now to an instant, never negative: the Max-Age of a cookie. */
export const secondsUntil = (instant: Date): number =>
  Math.max(0, Math.floor((instant.getTime() - machineTime().getTime()) / 1000))
