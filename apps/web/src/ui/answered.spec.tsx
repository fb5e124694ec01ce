// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { ApiProvider } from '../api/api-context.tsx'
import { useView } from '../api/use-view.ts'
import { Answered } from './answered.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function Goals() {
  const asked = useView('goals', { text: 'what is refused later' })
  return (
    <>
      <Answered asked={asked} what="the goals">
        {() => <p>Nine goals</p>}
      </Answered>
      <button type="button" onClick={() => void asked.refetch()}>
        Again
      </button>
    </>
  )
}

async function readAgain(then: Response) {
  const answers = [new Response('{}'), then]
  vi.stubGlobal('fetch', () => Promise.resolve(answers.shift()))
  render(
    <ApiProvider api={`/api/orgs/${then.status}`}>
      <Goals />
    </ApiProvider>,
  )
  await screen.findByText('Nine goals')
  fireEvent.click(screen.getByRole('button', { name: 'Again' }))
}

it('shows no more what is refused now, however it was answered before', async () => {
  await readAgain(new Response('{"title":"There is nothing here."}', { status: 404 }))
  await screen.findByRole('heading', { name: 'There is nothing here.' })
  expect(screen.queryByText('Nine goals')).toBeNull()
})
