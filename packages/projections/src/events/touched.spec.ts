import type { Recorded } from '@lockstep/domain'
import { expect, it } from 'vitest'
import { touchedBy } from './touched.ts'

const event = (id: string, type: string) => ({ id, type, metadata: {} }) as unknown as Recorded

it('an erasure is told of each record whose words it takes, and of no other', () => {
  const touched = touchedBy([
    { event: event('e1', 'GoalProposed'), streams: ['goal-g1'] },
    { event: event('e2', 'PersonErased'), streams: ['person-p1'] },
    { event: event('e2', 'PersonErased'), streams: ['feedback-f1'] },
  ])
  expect(touched).toEqual([
    { noun: 'goal', id: 'g1', acts: ['e1'] },
    { noun: 'person', id: 'p1', acts: ['e2'], erased: true },
    { noun: 'feedback', id: 'f1', acts: ['e2'], erased: true },
  ])
})
