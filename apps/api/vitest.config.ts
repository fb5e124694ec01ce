import { defineConfig } from 'vitest/config'
import { threadsOfSpecs } from './threads.ts'

export default defineConfig({
  plugins: [threadsOfSpecs()],
  test: { globalSetup: 'src/testing/one-demo.ts' },
})
