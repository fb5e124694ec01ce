// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, it, vi } from 'vitest'
import { shownWithin } from '../../testing/shown-within.tsx'
import { UndoImport } from './undo-import.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const undoing = { entries: 3, records: 1, kept: [], people: [], done: 1 }
const answer = (body: object, status = 200) => new Response(JSON.stringify(body), { status })
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))

/** @param looks what is answered each time that it is asked what it would take back */
function show(act: string, looks: Response[]) {
  vi.stubGlobal('fetch', (path: string, { method, body }: RequestInit = {}) => {
    if (!path.endsWith('/undo')) return Promise.resolve(answer({ jobs: [], may: [], undoing: [] }))
    if (method !== 'POST')
      return Promise.resolve(answer({ ...undoing, is: 'stopped', problem: 'The disk is full.' }))
    return Promise.resolve(
      String(body).includes('dryRun') ? looks.shift() : answer({ ...undoing, is: 'undoing' }),
    )
  })
  shownWithin({ '/': () => <UndoImport act={act} /> })
}

it('can be asked for again where it was refused', async () => {
  show('refused', [
    answer({ title: 'Another import is being recorded.' }, 409),
    answer({ ...undoing, is: 'looked' }),
  ])
  await press('Undo this import')
  await screen.findByText('Another import is being recorded.')
  await press('Undo this import')
  await screen.findByText(/^Takes back 3 entries of 1 record/)
})

it('goes on from where it stopped', async () => {
  show('stopped', [
    answer({ ...undoing, is: 'looked' }),
    answer({ ...undoing, entries: 2, is: 'looked' }),
  ])
  await press('Undo this import')
  await press('Take it back')
  await screen.findByText(/The disk is full/)
  await press('Undo this import')
  await screen.findByText(/^Takes back 2 entries of 1 record/)
})
