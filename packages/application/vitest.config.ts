import { defineConfig } from 'vitest/config'
import { threadsOfSpecs } from './testing/threads-of-specs.ts'

export default defineConfig({
  plugins: [threadsOfSpecs(import.meta.dirname)],
  test: { globalSetup: '../eventstore-client/testing/one-postgres.ts' },
})
