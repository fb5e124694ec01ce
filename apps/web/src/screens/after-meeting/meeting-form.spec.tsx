// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { shownWithin } from '../../testing/shown-within.tsx'
import type { Meeting, OpenSession } from './meeting-draft.ts'
import { MeetingForm } from './meeting-form.tsx'

afterEach(() => {
  cleanup()
  sessionStorage.clear()
  vi.unstubAllGlobals()
})

const members = ['Dana', 'Noor'].map((name) => ({ id: name.toLowerCase(), name }))
const open = ['Monday', 'Friday'].map((title, n) => ({
  ...{ id: title.toLowerCase(), title, kind: 'one-to-one', on: `2026-09-0${n + 1}` },
})) as unknown as OpenSession[]
const meeting: Meeting = {
  ...{ partnership: 'pair', me: 'dana', members, left: [], team: false, open },
  ...{ today: '2026-09-30', session: undefined },
}

/** The form as one comes to it from a session's page. */
async function show(session: string) {
  vi.stubGlobal('fetch', () => new Promise(() => undefined))
  shownWithin({
    '/': () => <MeetingForm meeting={{ ...meeting, session }} topics={[]} promised={[]} />,
  })
  await screen.findByLabelText('Held')
}

const held = () => screen.getByLabelText<HTMLSelectElement>('Held')
const note = () =>
  screen.getByLabelText<HTMLTextAreaElement>(/^What came of it/, { selector: 'textarea' })

it('is of the session from which one comes, whatever was begun of another', async () => {
  await show('monday')
  fireEvent.change(note(), { target: { value: 'We meet again.' } })
  cleanup()
  await show('friday')
  expect([held().value, note().value]).toEqual(['friday', ''])
  cleanup()
  await show('monday')
  expect([held().value, note().value]).toEqual(['monday', 'We meet again.'])
})
