// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, it } from 'vitest'
import { ApiProvider } from '../../api/api-context.tsx'
import { useCurating } from './curating.ts'
import type { Told } from './told-entry.tsx'

afterEach(() => {
  cleanup()
  sessionStorage.clear()
})

const telling = (...tells: string[]) =>
  ({
    record: { id: 'P-1' },
    entries: ['a', 'b', 'c'].map((id) => ({ id })),
    narrative: tells.map((id) => ({ entry: { id } })),
  }) as unknown as Told

function Curated({ view }: { view: Told }) {
  const { begin, curating } = useCurating(view)
  return (
    <>
      <button type="button" onClick={begin}>
        Curate
      </button>
      <p>{`told: ${curating?.tells.join(' ')}`}</p>
      <button type="button" onClick={() => curating?.toggle('c')}>
        c
      </button>
    </>
  )
}

const page = (view: Told) => (
  <ApiProvider api="/api/orgs/calder">
    <Curated view={view} />
  </ApiProvider>
)
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

it('begins with what others have curated meanwhile', () => {
  const { rerender } = render(page(telling('a', 'b')))
  rerender(page(telling('b')))
  press('Curate')
  screen.getByText('told: b')
})

it('goes on with what was chosen, whatever others curate meanwhile', () => {
  const { rerender, unmount } = render(page(telling('a', 'b')))
  press('Curate')
  press('c')
  rerender(page(telling('b')))
  screen.getByText('told: a b c')
  unmount()
  render(page(telling('b')))
  press('Curate')
  screen.getByText('told: a b c')
})
