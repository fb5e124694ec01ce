import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { globalSetup: '../../packages/eventstore-client/testing/one-postgres.ts' },
})
