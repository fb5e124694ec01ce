// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { shownWithin } from '../testing/shown-within.tsx'
import { Filter } from '../ui/filter.tsx'
import { useFilters } from './search.ts'

afterEach(cleanup)

const options = (values: readonly string[]) => values.map((value) => ({ value, label: value }))

function List() {
  const [search, narrow] = useFilters()
  const set = (name: string) => (value: string | undefined) =>
    narrow({ [name]: value, limit: undefined })
  return (
    <>
      <Filter
        label="Who"
        value={search['person'] ?? ''}
        options={options(['dana', 'noor', 'wei'])}
        onChange={set('person')}
      />
      <Filter
        label="State"
        value={search['state'] ?? ''}
        options={options(['open'])}
        onChange={set('state')}
      />
    </>
  )
}

it('makes each filter a step for Back, one passed over by arrows no more than that', async () => {
  const history = shownWithin({ '/feedback': List })
  const choose = (label: string, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } })
  await screen.findByLabelText('Who')
  for (const who of ['dana', 'noor', 'wei']) choose('Who', who)
  choose('State', 'open')
  expect(history.location.search).toBe('?person=wei&state=open')
  history.back()
  await waitFor(() => expect(screen.getByLabelText('State')).toHaveProperty('value', ''))
  expect(screen.getByLabelText('Who')).toHaveProperty('value', 'wei')
  history.back()
  await waitFor(() => expect(screen.getByLabelText('Who')).toHaveProperty('value', ''))
})
