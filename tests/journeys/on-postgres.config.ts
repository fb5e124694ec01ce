import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import inFiles from './playwright.config.ts'

const reports = fileURLToPath(new URL('../reports/', import.meta.url))

// Every worker reads this file too.
process.env['LOCKSTEP_JOURNEYS_ON'] = 'postgres'

/** The same journeys, against servers that keep what is recorded on a real PostgreSQL. */
export default defineConfig({
  ...inFiles,
  outputDir: `${reports}journeys-on-postgres`,
  reporter: [['list'], ['json', { outputFile: `${reports}journeys-on-postgres.json` }]],
})
