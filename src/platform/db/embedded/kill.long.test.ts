import { describe, it } from 'vitest'
import { newDataFolder } from './testing/data-folder.ts'
import {
  adoptAgainAndAgain,
  killDuringRecovery,
  killFirstStarts,
  killWhileWriting,
  startTwoAtOnce,
} from './testing/under-fire.ts'

// Seeds stand here so that a failing run can be repeated.
describe('the embedded server under repeated kill -9', () => {
  it('loses no acknowledged row of eight writers in twenty kills', () => killWhileWriting(newDataFolder(), 20, 7))

  it('recovers although twenty recoveries are killed, too', () => killDuringRecovery(newDataFolder(), 20, 3))

  it('begins anew after each of twenty first starts cut off at any moment', () =>
    killFirstStarts(newDataFolder, 20, 11))

  it('serves one of two that start at once, twenty times', () => startTwoAtOnce(newDataFolder(), 20, 5))

  it('is adopted twenty times while eight writers write', () => adoptAgainAndAgain(newDataFolder(), 20, 13))
})
