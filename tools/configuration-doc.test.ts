import { describe, expect, it } from 'vitest'
import { configurationDoc } from './configuration-doc.ts'

describe('docs/configuration.md', () => {
  it('says what the table of variables says', async () => {
    await expect(configurationDoc()).toMatchFileSnapshot('../docs/configuration.md')
  })
})
