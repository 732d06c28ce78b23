import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openEmbedded } from '#platform/db/embedded/embedded-server.ts'
import { findPostmaster } from '#platform/db/embedded/postmaster-pid.ts'
import { newDataFolder, pause } from '#platform/db/embedded/testing/data-folder.ts'
import { mountSmallDisk } from '#platform/db/embedded/testing/small-disk.ts'
import { openKeyFolder } from '#platform/keys/key-folder.ts'
import {
  type Filling,
  openFilledStore,
  ownerUrlOf,
  runCommand,
  startCommand,
  startZona,
} from './testing/living-store.ts'
import { contentOf, seals } from './testing/store-content.ts'

const stackTrace = /\n\s+at /

/** A data folder with a store in it, and what it holds; its server runs until `close`. */
async function aStore(filling: Filling = { rows: 2_000, files: 2, fileBytes: 10_000 }) {
  const folder = newDataFolder()
  return { folder, ...(await openFilledStore(folder, filling)) }
}

/** What a data folder holds; its server is started for the moment when none runs. Nothing when no table was made yet. */
async function contentIn(folder: string): Promise<Record<string, string[]>> {
  const server = await openEmbedded({ dataFolder: folder })
  try {
    return await contentOf(ownerUrlOf(folder), seals)
  } catch (error) {
    if ((error as { code?: string }).code === '3D000') return {}
    throw error
  } finally {
    await server.stop()
  }
}

describe('zona backup and zona restore', () => {
  it('carry a running Zona to another folder, which then starts', async () => {
    const { folder, content, close } = await aStore()
    await close()
    const zona = await startZona({ DATA_DIR: folder })
    const file = join(newDataFolder(), 'zona.tar.gz')
    const backup = await runCommand({ DATA_DIR: folder }, 'backup', file)
    expect(backup).toMatchObject({ code: 0, output: expect.stringMatching(/selesai: [\d.]+ baris data, 2 berkas/) })
    expect(backup.output).toContain(`Simpan salinan folder ${join(folder, 'keys')}`)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect((await fetch(`${zona.url}/healthz`)).status).toBe(200)
    expect(await zona.stop()).toBe(0)

    const target = join(newDataFolder(), 'new')
    const restored = await runCommand({ DATA_DIR: target }, 'restore', file)
    expect(restored).toMatchObject({ code: 0, output: expect.stringContaining('Cadangan ini tidak memuat kunci') })
    expect(await contentIn(target)).toEqual(content)
    const again = await startZona({ DATA_DIR: target })
    expect(again.output()).not.toContain('/siapkan/')
    expect(await again.stop()).toBe(0)

    const second = await runCommand({ DATA_DIR: target }, 'restore', file)
    expect(second).toMatchObject({ code: 1, output: expect.stringContaining(`${target} sudah berisi data`) })
  })

  it('work with the server started for the command, encrypted with a passphrase', async () => {
    const { folder, content, close } = await aStore()
    await close()
    const keep = newDataFolder()
    const [file, secret] = [join(keep, 'zona.age'), join(keep, 'secret')]
    writeFileSync(secret, 'kereta senja ke kota\n')
    await openKeyFolder(join(folder, 'keys')).ensure('a-key', () => 'kept')
    const backup = await runCommand({ DATA_DIR: folder }, 'backup', file, '--passphrase-file', secret)
    expect(backup).toMatchObject({ code: 0, output: expect.stringContaining('memuat kunci') })
    const target = newDataFolder()
    const closed = await runCommand({ DATA_DIR: target, LANG: 'en_GB' }, 'restore', file)
    expect(closed).toMatchObject({ code: 1, output: expect.stringContaining('is encrypted. Add --passphrase-file') })
    // A file that cannot be restored leaves no trace.
    expect(readdirSync(target)).toEqual([])
    const restored = await runCommand({ DATA_DIR: target }, 'restore', file, '--passphrase-file', secret)
    expect(restored).toMatchObject({ code: 0, output: expect.stringContaining('Kunci ikut dipulihkan') })
    expect(await contentIn(target)).toEqual(content)
    expect(readdirSync(join(target, 'keys'))).toContain('a-key')
  })

  it('say in one sentence what is wrong with the command line, the file or the folder', async () => {
    const folder = newDataFolder()
    const say = async (...args: string[]) => {
      const { code, output } = await runCommand({ DATA_DIR: folder }, ...args)
      expect(output).not.toMatch(stackTrace)
      return `${code} ${output.trim()}`
    }
    expect(await say('backup')).toMatch(/^2 Berkas tujuan belum disebutkan/)
    expect(await say('backup', 'a', 'b')).toMatch(/^2 Sebutkan satu berkas saja/)
    expect(await say('backup', 'a', '--key', 'b')).toMatch(/^2 Pilihan “--key” tidak dikenal/)
    expect(await say('backup', 'a', '--recipient')).toMatch(/^2 Pilihan “--recipient” memerlukan nilai/)
    expect(await say('backup', 'a', '--recipient', 'x')).toMatch(/^1 “x” bukan penerima age/)
    expect(await say('backup', join(folder, 'a'))).toMatch(/^1 Di .* belum ada basis data Zona/)
    expect(await say('restore')).toMatch(/^2 Berkas cadangan belum disebutkan/)
    expect(await say('restore', join(folder, 'a'))).toMatch(/^1 Berkas .* tidak ada/)
    expect(await say('backup', 'list')).toMatch(/^0 Belum ada cadangan harian/)
  })

  it('do not restore into the folder of a Zona that runs', async () => {
    const { folder } = await aStore()
    const file = join(newDataFolder(), 'zona.tar.gz')
    await runCommand({ DATA_DIR: folder }, 'backup', file)
    const { code, output } = await runCommand({ DATA_DIR: folder }, 'restore', file)
    expect([code, output]).toEqual([1, expect.stringContaining(`dipakai Zona lain (proses ${process.pid})`)])
  })
})

describe('a backup that is cut off', () => {
  it('leaves no file under its name when it is killed, at any moment', async () => {
    const { folder, content, close } = await aStore({ rows: 60_000, files: 8, fileBytes: 4_000_000 })
    const keep = newDataFolder()
    const file = join(keep, 'zona.tar.gz')
    for (const ms of [150, 350, 700]) {
      const { child, ended } = startCommand({ DATA_DIR: folder }, 'backup', file)
      // From the moment on which it writes.
      while (readdirSync(keep).length === 0 && child.exitCode === null) await pause(10)
      await pause(ms)
      child.kill('SIGKILL')
      await ended
      expect(existsSync(file)).toBe(false)
    }
    expect((await runCommand({ DATA_DIR: folder }, 'backup', file)).code).toBe(0)
    expect(readdirSync(keep)).toEqual(['zona.tar.gz'])
    await close()
    const target = newDataFolder()
    expect((await runCommand({ DATA_DIR: target }, 'restore', file)).code).toBe(0)
    expect(await contentIn(target)).toEqual(content)
  })

  it('leaves neither file nor server behind when somebody presses Ctrl-C', async () => {
    const { folder, close } = await aStore({ rows: 150_000, files: 0, fileBytes: 0 })
    await close()
    const keep = newDataFolder()
    const backup = startCommand({ DATA_DIR: folder }, 'backup', join(keep, 'zona.tar.gz'))
    while (readdirSync(keep).length === 0 && backup.child.exitCode === null) await pause(10)
    backup.child.kill('SIGINT')
    expect(await backup.ended).toBe(1)
    expect(backup.output()).toContain('Dihentikan.')
    expect(readdirSync(keep)).toEqual([])
    expect(findPostmaster(join(folder, 'postgres'))).toBeUndefined()
  })

  it('says so when the database stops under it, and leaves nothing', async () => {
    const { folder, close } = await aStore({ rows: 150_000, files: 0, fileBytes: 0 })
    const keep = newDataFolder()
    const backup = startCommand({ DATA_DIR: folder }, 'backup', join(keep, 'zona.tar.gz'))
    while (readdirSync(keep).length === 0 && backup.child.exitCode === null) await pause(10)
    await close()
    expect(await backup.ended).toBe(1)
    expect(backup.output()).toContain('Basis data berhenti di tengah pekerjaan')
    expect(backup.output()).not.toMatch(stackTrace)
    expect(readdirSync(keep)).toEqual([])
  })

  it('says so when the disk is full, and leaves nothing', async ({ skip }) => {
    const disk = mountSmallDisk('4m') ?? skip('needs the right to mount a small disk')
    const { folder } = await aStore({ rows: 10, files: 3, fileBytes: 3_000_000 })
    const { code, output } = await runCommand({ DATA_DIR: folder }, 'backup', join(disk, 'zona.tar.gz'))
    expect([code, output]).toEqual([1, expect.stringMatching(/^Ruang di .* tidak cukup untuk cadangan/)])
    expect(readdirSync(disk)).toEqual([])
  })
})

describe('a restore that is cut off', () => {
  it('leaves an empty store or a whole one when it is killed, and the next try works', async () => {
    const { folder, content, close } = await aStore({ rows: 60_000, files: 4, fileBytes: 4_000_000 })
    const file = join(newDataFolder(), 'zona.tar.gz')
    await runCommand({ DATA_DIR: folder }, 'backup', file)
    await close()
    const target = newDataFolder()
    for (const ms of [0, 400, 900, 1_600]) {
      const { child, ended } = startCommand({ DATA_DIR: target }, 'restore', file)
      while (!existsSync(join(target, 'postgres', 'postmaster.pid')) && child.exitCode === null) await pause(10)
      await pause(ms)
      child.kill('SIGKILL')
      if ((await ended) === 0) break
      const left = await contentIn(target)
      if (left['plan.plan']?.length) expect(left).toEqual(content)
    }
    const { code, output } = await runCommand({ DATA_DIR: target }, 'restore', file)
    if (code !== 0) expect(output).toContain('sudah berisi data')
    expect(await contentIn(target)).toEqual(content)
  })

  it('says so when the disk is full, and works when there is room', async ({ skip }) => {
    const disk = mountSmallDisk('150m') ?? skip('needs the right to mount a small disk')
    const { folder, content, close } = await aStore({ rows: 10, files: 30, fileBytes: 4_000_000 })
    const file = join(newDataFolder(), 'zona.tar.gz')
    await runCommand({ DATA_DIR: folder }, 'backup', file)
    await close()
    const { code, output } = await runCommand({ DATA_DIR: disk }, 'restore', file)
    expect([code, output]).toEqual([1, expect.stringMatching(/^Penyimpanan untuk .* penuh/)])
    const target = newDataFolder()
    expect((await runCommand({ DATA_DIR: target }, 'restore', file)).code).toBe(0)
    expect(await contentIn(target)).toEqual(content)
  })
})
