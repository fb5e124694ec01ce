// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { ApiProvider } from '../../api/api-context.tsx'
import { type Here, HereContext } from '../../app/here.tsx'
import { FindingForm } from './finding-form.tsx'
import type { Told } from './told-entry.tsx'

afterEach(() => {
  cleanup()
  sessionStorage.clear()
})

const here = { me: { id: 'dana' }, now: '2026-09-30T09:12:00.000Z', zone: 'UTC' } as Here
const view = { record: { id: 'P-1' }, narrative: [], patterns: [] } as unknown as Told

const show = () =>
  render(
    <ApiProvider api="/api/orgs/calder">
      <HereContext value={here}>
        <FindingForm view={view} onDone={() => undefined} />
      </HereContext>
    </ApiProvider>,
  )
const found = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What was found' })

it('is empty again once what was typed is discarded', () => {
  const { unmount } = show()
  fireEvent.change(found(), { target: { value: 'Nobody asked finance.' } })
  fireEvent.click(screen.getByRole('button', { name: 'Discard' }))
  unmount()
  show()
  expect(found().value).toBe('')
})
