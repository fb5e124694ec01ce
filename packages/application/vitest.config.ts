import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { globalSetup: '../eventstore-client/testing/one-postgres.ts' },
})
