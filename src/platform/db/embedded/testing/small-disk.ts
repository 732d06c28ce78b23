import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

const succeeds = (program: string, ...args: string[]) => spawnSync(program, args).status === 0

/** A disk of a given size, in memory; needs the right to mount. */
export function mountSmallDisk(size: string): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'zona-disk-'))
  const mounted = succeeds('mount', '-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder)
  onTestFinished(() => {
    if (mounted) succeeds('umount', '--lazy', folder)
    rmSync(folder, { recursive: true, force: true })
  })
  return mounted ? folder : undefined
}
