// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { type Here, HereContext } from '../../here/here.tsx'
import type { Job } from './job.ts'
import { Rail } from './rail.tsx'
import type { useJob } from './use-imports.ts'

afterEach(cleanup)

const look: Job['look'] = {
  ...{ parts: 1, events: 3, known: 0, tally: [], names: [], series: [], lines: [] },
  ...{ linesInAll: 0, leftOut: 0 },
}

function show(is: Job['is'], isLooking = false) {
  const given = { isPending: false, error: null, mutate: vi.fn() }
  const work = {
    look: { ...given, isPending: isLooking },
    record: given,
    stop: given,
    leave: given,
  }
  render(
    <HereContext value={{ now: '2026-09-30T09:12:00.000Z' } as Here}>
      <Rail
        job={{ id: 'j', name: 'goals.csv', bytes: 3, arrived: 3, is, look }}
        isHeldUp={false}
        whose={[]}
        work={work as unknown as ReturnType<typeof useJob>}
        onRecord={() => undefined}
        onLeft={() => undefined}
      />
    </HereContext>,
  )
  return given.mutate
}

const record = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Record 3' })

it('records a file only as it was looked at with what was chosen last', () => {
  show('read', true)
  expect(record().disabled).toBe(true)
  cleanup()
  show('read')
  expect(record().disabled).toBe(false)
})

it('stops with Esc, but not where that closes what lies over the page', () => {
  const stop = show('recording')
  const dialog = document.body.appendChild(document.createElement('dialog'))
  dialog.open = true
  fireEvent.keyDown(dialog, { key: 'Escape' })
  expect(stop).not.toHaveBeenCalled()
  dialog.remove()
  fireEvent.keyDown(document.body, { key: 'Escape' })
  expect(stop).toHaveBeenCalledOnce()
})
