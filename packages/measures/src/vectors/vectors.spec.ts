import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { alignment } from './alignment.ts'
import type { SectionCheck } from './check.ts'
import { detectorStatistics } from './detector-statistics.ts'
import { LEFT_OUT } from './left-out.ts'
import { trustBehaviour } from './trust-behaviour.ts'
import { trustStated } from './trust-stated.ts'

const COMMITTED = fileURLToPath(new URL('../../vectors', import.meta.url))

interface VectorFile {
  readonly tolerance?: number
  readonly band_tolerance?: number
}

/** By what the file's name holds, so that another file of the same form goes the same way. */
const CHECKS: Readonly<Record<string, (file: VectorFile) => Record<string, SectionCheck>>> = {
  alignment: () => alignment,
  trust_stated: () => trustStated,
  trust_behaviour_beta: trustBehaviour,
  detector_statistics: () => detectorStatistics,
}

const DESCRIPTION = ['about', 'packages', 'tolerance', 'band_tolerance']

describe.each([COMMITTED, process.env['MEASUREMENT_VECTORS'] ?? []].flat())(
  'vectors in %s',
  (folder) => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.json'))

    test('are there', () => expect(files).not.toEqual([]))

    describe.each(files)('%s', (name) => {
      const file: VectorFile = JSON.parse(readFileSync(join(folder, name), 'utf8'))
      const form = Object.keys(CHECKS).find((known) => basename(name).includes(known))
      const checks = form === undefined ? undefined : CHECKS[form]?.(file)
      const { tolerance = 1e-9, band_tolerance: band = tolerance } = file
      const sections = Object.entries(file).filter(
        ([section]) => !DESCRIPTION.includes(section) && !(`${form}.${section}` in LEFT_OUT),
      )

      test('has a known form', () => expect(checks).toBeDefined())

      test.each(sections)('%s', (section, rows: unknown) => {
        const check = checks?.[section]
        if (check === undefined) throw new Error(`${section} is neither measured nor left out`)
        check(`${form}.${section}`, rows, { tolerance, band })
      })
    })
  },
)
