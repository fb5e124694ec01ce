import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'

const reports = fileURLToPath(new URL('../reports/', import.meta.url))
const chromium = process.env['CHROMIUM_PATH']

export default defineConfig({
  testMatch: '*.journey.ts',
  // Node leaves out their types by itself; Babel, with which journeys are read, takes longer over them than over all journeys.
  build: { external: ['**/packages/**'] },
  outputDir: `${reports}journeys`,
  reporter: [['list'], ['json', { outputFile: `${reports}journeys.json` }]],
  forbidOnly: true,
  // On a busy machine a key may come before the page hears it; what needed a second try is named at the end.
  retries: 1,
  // Each has a server and a demo of its own, and waits for them about half of its time.
  workers: 2,
  // On machines that have other things to do.
  timeout: 240_000,
  expect: { timeout: 15_000 },
  use: {
    actionTimeout: 20_000,
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // What is still fading in has not its colours yet, and nothing is drawn that nobody looks at.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      // Pages of one person share a process, which starts and compiles once for all of them.
      args: ['--renderer-process-limit=1'],
    },
    screenshot: 'only-on-failure',
  },
})
