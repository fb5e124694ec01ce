import { defineConfig } from 'vitest/config'

/** These start tools and servers, on machines that have other things to do. */
export default defineConfig({ test: { testTimeout: 120_000, hookTimeout: 120_000 } })
