// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { Problem } from '../api/problem.ts'
import { shownWithin } from '../testing/shown-within.tsx'
import type { GroupField } from './field.ts'
import { Refusal } from './form-fields.tsx'

afterEach(cleanup)

const root = {
  name: '',
  title: '',
  kind: 'group',
  required: true,
  fields: [],
} as unknown as GroupField
const said = (status: number, message: string) => {
  const reason = new Problem(status, 'Code', message)
  render(<Refusal reason={reason} errors={new Map()} root={root} shown={[]} />)
  return screen.getByRole('alert').textContent
}

it('says that nothing was recorded where a refusal tells how the record stands', () => {
  expect(said(409, 'This request is accepted.')).toBe(
    'This request is accepted. Nothing was recorded.',
  )
})

it('adds nothing to what is wrong with the input', () => {
  expect(said(422, 'Say by when.')).toBe('Say by when.')
})

it('leads to what is planned where the same was to be planned once more', async () => {
  const reason = new Problem(409, 'SessionPlannedAlready', 'It is planned already.')
  shownWithin({
    '/': () => <Refusal reason={reason} errors={new Map()} root={root} shown={[]} />,
  })
  const link = await screen.findByRole('link', { name: 'See what is planned' })
  expect(link.getAttribute('href')).toMatch(/\/sessions\?state=planned$/)
})
