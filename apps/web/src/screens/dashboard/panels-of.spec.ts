import { expect, it } from 'vitest'
import { formOf, panelsOf } from './panels-of.ts'

it('offers on an empty lane what would fill it, to who may record it from here', () => {
  const action = { command: 'CallPulse' as const, label: 'Call a trust pulse' }
  const empty = { sentence: 'No pulse was opened yet.', action }
  const lane = {
    kind: 'curves' as const,
    id: 'trust',
    title: 'Trust',
    summary: '',
    curves: [],
    empty,
  }
  const offered = (by: { past: boolean; member: boolean }) =>
    panelsOf([lane], { href: () => '/', form: formOf((path) => path, by), now: 0 })[0]?.empty
  const form = { label: 'Call a trust pulse', href: '/record/new/CallPulse' }
  expect(offered({ past: false, member: true })).toMatchObject({ action: form })
  expect(offered({ past: false, member: false })).not.toHaveProperty('action')
  expect(offered({ past: true, member: true })).not.toHaveProperty('action')
})
