import { dirname, join, parse } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Plugin } from 'rolldown'
import type { VitestPluginContext } from 'vitest/node'

/** How the sources name the file that a thread runs. */
const THREAD = /new URL\('(\.[^']+\.ts)', import\.meta\.url\)/g

/** Comes with a binary for the computer's own kind, which is found where it was installed. */
export const NATIVE = /^@kurrent\//

/** Bundles what threads run too, each as an entry of its own, and has them start from there. */
export const threads = (): Plugin => ({
  name: 'threads',
  transform: {
    filter: { code: THREAD },
    handler(code, importer) {
      const bundled = code.replaceAll(THREAD, (_, id: string) => {
        const reference = this.emitFile({ type: 'chunk', id, importer })
        return `new URL(import.meta.ROLLUP_FILE_URL_${reference})`
      })
      return { code: bundled, map: null }
    },
  },
})

/** The same where nothing else is bundled: a spec starts many threads, and each would look for 500 modules anew. */
export const threadsOfSpecs = () => ({
  name: 'threads-of-specs',
  // Before quotes and types go.
  enforce: 'pre' as const,
  // What a thread runs changes without the file that starts it: none of these is ever taken from an earlier run.
  configureVitest({ defineCacheKeyGenerator }: VitestPluginContext) {
    defineCacheKeyGenerator(({ sourceCode }) => (sourceCode.match(THREAD) ? false : undefined))
  },
  transform: {
    filter: { code: THREAD },
    async handler(code: string, importer: string) {
      const dir = join(import.meta.dirname, 'node_modules/.cache/threads')
      const input = [...code.matchAll(THREAD)].map(([, id = '']) => join(dirname(importer), id))
      await build({ input, platform: 'node', external: NATIVE, output: { dir, sourcemap: true } })
      const bundled = code.replaceAll(THREAD, (_, id: string) => {
        const file = join(dir, `${parse(id).name}.js`)
        return `new URL(${JSON.stringify(pathToFileURL(file))})`
      })
      return { code: bundled, map: null }
    },
  },
})
