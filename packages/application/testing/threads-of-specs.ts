import { dirname, join, parse } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'rolldown'
import type { VitestPluginContext } from 'vitest/node'

/** How the sources name the file that a thread runs. */
export const THREAD = /new URL\('(\.[^']+\.ts)', import\.meta\.url\)/g

/** Comes with a binary for the computer's own kind, which is found where it was installed. */
export const NATIVE = /^@kurrent\//

/**
 * Bundles what threads run for the specs of a package: they start many threads, and each would look for 500 modules anew.
 * @param home the package's folder
 */
export const threadsOfSpecs = (home: string) => ({
  name: 'threads-of-specs',
  // Before quotes and types go.
  enforce: 'pre' as const,
  // What a thread runs changes without the file that starts it: none of these is ever taken from an earlier run.
  configureVitest({ defineCacheKeyGenerator }: VitestPluginContext) {
    defineCacheKeyGenerator(({ sourceCode }) => (sourceCode.match(THREAD) ? false : undefined))
  },
  transform: {
    // A spec names what it runs as a process of its own.
    filter: { code: THREAD, id: { exclude: /[.]spec[.]ts$/ } },
    async handler(code: string, importer: string) {
      const dir = join(home, 'node_modules/.cache/threads')
      const input = [...code.matchAll(THREAD)].map(([, id = '']) => join(dirname(importer), id))
      await build({ input, platform: 'node', external: NATIVE, output: { dir } })
      const bundled = code.replaceAll(THREAD, (_, id: string) => {
        const file = join(dir, `${parse(id).name}.js`)
        return `new URL(${JSON.stringify(pathToFileURL(file))})`
      })
      return { code: bundled, map: null }
    },
  },
})
