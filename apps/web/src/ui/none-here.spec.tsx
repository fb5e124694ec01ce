// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { shownWithin } from '../testing/shown-within.tsx'
import { NoneListed } from './none-here.tsx'

afterEach(cleanup)

const list = (begins: string | false) => () => (
  <NoneListed of="exchange" begins={begins} filters={['kind']} />
)

it('a list without a line says to who only reads that there is none', async () => {
  shownWithin({ '/': list(false) }, { people: [], readsAll: false })
  expect(await screen.findByText('No exchange that you may read.')).toBeTruthy()
})

it('and to who may begin one how that stands there', async () => {
  shownWithin({ '/': list('It stands here as a line.') }, { people: [], readsAll: true })
  expect(await screen.findByText('It stands here as a line.')).toBeTruthy()
})
