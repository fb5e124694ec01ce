import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { globalSetup: './testing/one-postgres.ts', testTimeout: 30_000, hookTimeout: 30_000 },
})
