import { NATIVE, THREAD } from '@lockstep/application/testing/threads-of-specs'
import type { Plugin } from 'rolldown'

export { NATIVE }

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
