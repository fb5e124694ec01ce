// @vitest-environment jsdom
import { cleanup } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { shownWithin } from '../../testing/shown-within.tsx'
import { Remark } from './remark.tsx'

afterEach(cleanup)

const noor = { id: 'noor', name: 'Noor Haddad' }
const wei = { id: 'wei', name: 'Wei Chen' }
const dana = { id: 'dana', name: 'Dana Whitlock' }
const at = (by: object) => ({ event: 'e1', happened: '2026-03-01T09:00:00.000Z', lagDays: 0, by })

it('says who entered a question in whose name, and so of its answer', async () => {
  const remark = {
    ...{ id: 'r1', text: 'Why?', by: noor, to: dana, actions: [] },
    stamp: { ...at(noor), enteredBy: wei },
    answer: { text: 'So.', by: dana, stamp: at(dana) },
  }
  shownWithin(
    { '/': () => <Remark remark={remark as never} onEntry={false} /> },
    { now: '2026-03-02T09:00:00.000Z' },
  )
  const said = () => [...document.querySelectorAll('.asked')].map((line) => line.textContent)
  await expect.poll(said).toEqual(['Wei for Noor asks Dana, 1 Mar', 'Dana answers, 1 Mar'])
})
