import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A file system of its own, which a test can fill. */
export interface SmallDisk {
  readonly folder: string
  /** From here on nobody writes to it, whatever their rights. */
  readonly makeReadOnly: () => void
  readonly remove: () => void
}

/** What a test says that is skipped for the lack of one. */
export const NO_DISK = 'only root may make a small disk'

/**
 * Makes a small disk in memory. Undefined where this user may not.
 * @param size in KiB
 */
export function smallDisk(size: number): SmallDisk | undefined {
  const parent = mkdtempSync(join(tmpdir(), 'lockstep-disk-'))
  const folder = join(parent, 'disk')
  mkdirSync(folder)
  const mounted = mount('-t', 'tmpfs', '-o', `size=${size}k`, 'tmpfs', folder)
  if (!mounted) {
    rmSync(parent, { recursive: true })
    return undefined
  }
  return {
    folder,
    makeReadOnly: () => {
      if (!mount('-o', 'remount,ro', folder)) throw new Error('the disk stays writable')
    },
    remove: () => {
      spawnSync('umount', ['--lazy', folder])
      rmSync(parent, { recursive: true })
    },
  }
}

const mount = (...args: string[]): boolean => spawnSync('mount', args).status === 0
