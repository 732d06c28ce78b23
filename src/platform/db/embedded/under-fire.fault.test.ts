import { describe, it } from 'vitest'
import { newDataFolder } from './testing/data-folder.ts'
import { killDuringRecovery, killWhileWriting, startTwoAtOnce } from './testing/under-fire.ts'

// A few of each here; kill.long.test.ts does the same twenty times.
describe('the embedded server under fire', () => {
  it('keeps every acknowledged row of eight writers when owner and server are killed', () =>
    killWhileWriting(newDataFolder(), 3, 7))

  it('recovers when it is killed again while it recovers', () => killDuringRecovery(newDataFolder(), 2, 3))

  it('serves one of two that start at once, and refuses the other', () => startTwoAtOnce(newDataFolder(), 2, 5))
})
