// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ApiProvider } from '../../api/api-context.tsx'
import { OptionsProvider } from '../options-context.tsx'
import { RecordForm } from '../record-form.tsx'
import { loadDomain } from '../registry.ts'
import { readersOf, withReason } from './mendable.ts'

afterEach(() => {
  cleanup()
  sessionStorage.clear()
})

/** The form that withdraws an entry, with something said in confidence. */
async function confided(whyFor: string | undefined) {
  const schema = withReason(await loadDomain(), {}, 'Why it is withdrawn', readersOf(whyFor))
  const give = vi.fn(() => new Promise<never>(() => undefined))
  render(
    <ApiProvider api="/api/orgs/calder">
      <OptionsProvider options={{}}>
        <RecordForm
          name="withdraw"
          title="Withdraw it"
          schema={schema}
          now="2026-09-30T09:12:00.000Z"
          happened={null}
          give={give}
          onDone={() => undefined}
        />
      </OptionsProvider>
    </ApiProvider>,
  )
  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'In confidence: she left.' } })
  fireEvent.submit(screen.getByRole('form'))
  return give
}

describe('why an entry is mended', () => {
  it('is recorded for all only once that is said, where it was said in confidence', async () => {
    const give = await confided(undefined)
    expect(screen.getByText('Whoever can see the record can read it.')).toBeDefined()
    expect(screen.getByText(/nothing is kept in confidence here/)).toBeDefined()
    expect(give).not.toHaveBeenCalled()
  })

  it('is recorded at once where only those can read it whose words it is about', async () => {
    const give = await confided('Only you and Dana can read it.')
    expect(screen.getByText('Only you and Dana can read it.')).toBeDefined()
    expect(screen.queryByText(/nothing is kept in confidence here/)).toBeNull()
    expect(give).toHaveBeenCalledOnce()
  })
})
