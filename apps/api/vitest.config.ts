import { threadsOfSpecs } from '@lockstep/application/testing/threads-of-specs'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [threadsOfSpecs(import.meta.dirname)],
  test: {
    globalSetup: 'src/testing/one-demo.ts',
    // In a worker: what records the demo is compiled for the specs anyway, and for a global setup once more.
    setupFiles: 'src/testing/record-demo.ts',
  },
})
