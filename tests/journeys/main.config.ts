import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import all from './playwright.config.ts'

const reports = fileURLToPath(new URL('../reports/', import.meta.url))

/** The journeys that are tagged as main ones, with which `npm test` does: what is promised by name, each page, and the shortest way through an area. */
export default defineConfig({
  ...all,
  grep: /@main\b/,
  outputDir: `${reports}main-journeys`,
  reporter: [['list'], ['json', { outputFile: `${reports}main-journeys.json` }]],
})
