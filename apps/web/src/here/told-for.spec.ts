import { expect, it } from 'vitest'
import type { Here } from './here.tsx'
import { toldFor } from './told-for.ts'

const here = {
  ...{ organisation: 'Calder Freight', now: '2026-09-30T08:00:00.000Z' },
  me: { id: 'dana', name: 'Dana Whitlock' },
} as Here

it('names whose it is, as of when, who reads it, and that they read only what they may', () => {
  expect(toldFor(here, {})).toBe(
    'Calder Freight as of 30 Sep 2026. For Dana Whitlock, with what they may read',
  )
  expect(toldFor(here, { known: '2026-03-20' })).toContain('Calder Freight as known on 20 Mar 2026')
})
