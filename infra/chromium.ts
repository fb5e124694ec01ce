import { spawnSync } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium as playwright } from '@playwright/test'

/** A Chromium that starts on this machine. */
export interface Chromium {
  readonly path: string
  /** As it calls itself, such as "Chromium 156.0.8078.79". */
  readonly name: string
}

/**
 * Finds a browser for the journeys, or installs one: the path in CHROMIUM_PATH, Playwright's own,
 * the system's, a download by Playwright, the package of a Debian where we are root.
 * @throws {Error} that says what to do, where none of these leads to a browser that starts
 */
export function findOrInstallChromium(): Chromium {
  const wanted = process.env['CHROMIUM_PATH']
  if (wanted) {
    const found = tried(wanted)
    if (found) return found
    throw new Error(`CHROMIUM_PATH is ${wanted}, but no browser starts from there: correct it.`)
  }
  const found =
    tried(playwright.executablePath()) ?? ofTheSystem() ?? downloadedByPlaywright() ?? fromDebian()
  if (found) return found
  throw new Error(
    'The journeys need a browser and none could be installed: install Chromium or Chrome, or set CHROMIUM_PATH to one, and run the same command again.',
  )
}

/** Asks the browser its version: one that lacks a system library is there, but does not start. */
function tried(path: string): Chromium | undefined {
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' })
  const name = stdout?.match(/^(.+? [\d.]+)/m)?.[1]
  return status === 0 && name ? { path, name } : undefined
}

/** As Debian packages it: without windows, which nobody sees here, journeys take an eighth less time. */
const SHELL = 'chromium-headless-shell'

function ofTheSystem(): Chromium | undefined {
  const names = [SHELL, 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const apps = ['Google Chrome', 'Chromium'].map(
    (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
  )
  const places = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...apps]
  for (const place of places) {
    const found = tried(place)
    if (found) return found
  }
  return undefined
}

function downloadedByPlaywright(): Chromium | undefined {
  console.log('Installing a browser for the journeys …')
  quietly(
    process.execPath,
    fileURLToPath(import.meta.resolve('@playwright/test/cli')),
    'install',
    'chromium',
  )
  return tried(playwright.executablePath())
}

function fromDebian(): Chromium | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined
  quietly('apt-get', 'update')
  for (const name of [SHELL, 'chromium']) {
    quietly('apt-get', 'install', '--yes', '--no-install-recommends', name)
    // Playwright's own may have lacked only the libraries that came with this one.
    const found = tried(playwright.executablePath()) ?? ofTheSystem()
    if (found) return found
  }
  return undefined
}

function quietly(command: string, ...args: string[]): void {
  spawnSync(command, args, {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 300_000,
  })
}
