// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { Standing, type Webhook } from './webhook.tsx'

afterEach(cleanup)

const since = '2026-11-27T09:00:00.000Z'
const tries = [{ entry: 'a', did: 'proposed a goal', at: since, status: 200 }]
const webhook = { id: 'w', url: 'https://a.example/', only: [], since, behind: false, tries }

const says = (standing: Partial<Webhook>) => {
  render(<Standing webhook={{ ...webhook, ...standing }} />)
  return screen.getByText(/./).textContent
}

it('says that all was taken once nothing is left to be told', () => {
  expect(says({})).toBe('All was taken.')
})

it('says that it is being told, also where it took something before', () => {
  expect(says({ behind: true })).toBe('It is being told what it was not told yet.')
})
