import { rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openEmbedded } from './embedded-server.ts'
import { mountSmallDisk } from './testing/small-disk.ts'

describe('a full disk', () => {
  it('ends the first start with its sentence and leaves nothing behind', async ({ skip }) => {
    const disk = mountSmallDisk('12m') ?? skip('needs the right to mount a small disk')
    await expect(openEmbedded({ dataFolder: disk })).rejects.toMatchObject({ problem: 'boot.disk_full' })
    const { bfree, blocks } = statfsSync(disk)
    expect(bfree / blocks).toBeGreaterThan(0.9)
  })

  it('ends a later start with its sentence, and the database opens again when there is room', async ({ skip }) => {
    const disk = mountSmallDisk('120m') ?? skip('needs the right to mount a small disk')
    await (await openEmbedded({ dataFolder: disk })).stop()
    const { bavail, bsize } = statfsSync(disk)
    const filler = join(disk, 'filler')
    writeFileSync(filler, Buffer.alloc(bavail * bsize))
    await expect(openEmbedded({ dataFolder: disk })).rejects.toMatchObject({ problem: 'boot.disk_full' })
    rmSync(filler)
    await (await openEmbedded({ dataFolder: disk })).stop()
  })
})
