// @vitest-environment jsdom
import { cleanup } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { shownWithin } from '../../testing/shown-within.tsx'
import { type Entry, Later } from './told-entry.tsx'

afterEach(cleanup)

it.each<[Partial<Entry>, string]>([
  [{ lagDays: 16 }, ' recorded 16 days later'],
  [{ lagDays: 16, mended: 'corrected' }, ' recorded 16 days later, corrected since'],
  [{ mended: 'withdrawn' }, ' withdrawn since'],
  [{ lagDays: 16, source: 'import' }, ''],
])('says how much later an entry was recorded, and what became of it: %j', async (known, said) => {
  const entry = { lagDays: 0, source: 'web', ...known } as Entry
  shownWithin(
    {
      '/': () => (
        <p>
          It
          <Later entry={entry} />
        </p>
      ),
    },
    { now: '2026-09-30T09:00:00.000Z' },
  )
  await expect.poll(() => document.querySelector('p')?.textContent).toBe(`It${said}`)
})
