import type { Instrument } from './core/instrument.ts'
import { loadInstrument } from './formats/load-instrument.ts'

let loaded: Instrument | null = null

/** The worksheet in force (PermenPANRB 90/2021), read and checked once per process. */
export const getInstrument = (): Instrument => {
  loaded ??= loadInstrument()
  return loaded
}
