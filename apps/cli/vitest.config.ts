import { threadsOfSpecs } from '@lockstep/application/testing/threads-of-specs'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [threadsOfSpecs(import.meta.dirname)],
  test: { globalSetup: '../../packages/eventstore-client/testing/one-postgres.ts' },
})
