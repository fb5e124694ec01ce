import { of } from '../kernel/marks.ts'
import { id, member } from '../testing/spec.ts'
import type { PulseScores } from './answer.ts'

export const self = { id: id('this') }

const pairOf = (one: string, other: string) => ({ one: id(one), other: id(other) })

export const danaNoor = pairOf('dana', 'noor')
export const danaTom = pairOf('dana', 'tom')
export const noorTom = pairOf('noor', 'tom')

/** A team of three without a charter. */
export const team = {
  is: 'founded',
  team: true,
  members: [id('dana'), id('noor'), id('tom')],
  lastVersion: 0,
}

export const others = {
  'partnership/team': team,
  'person/dana': member,
  'person/noor': member,
  'person/tom': member,
}
export const by = (name: string, more: object = {}) => ({ by: id(name), others, ...more })

export const scores: PulseScores = {
  ability: 6,
  integrity: 5,
  benevolence: 4,
  reliance: 5,
  disclosure: null,
}

export const called = (...pairs: (typeof danaNoor)[]) => ({
  type: 'PulseCalled' as const,
  data: { partnership: id('team'), pairs, closes: '2026-04-07' },
})

export const calledOff = (reason?: string) => ({
  type: 'PulseCalledOff' as const,
  data: { reason },
})

const said = (from: string, to: string) => ({
  from: id(from),
  to: id(to),
  answer: of(id(from), { scores, because: [] }),
})

export const answered = (from: string, to: string) => ({
  type: 'PulseAnswered' as const,
  data: said(from, to),
})

export const late = (from: string, to: string, away = false) => ({
  type: 'LatePulseAnswered' as const,
  data: { ...said(from, to), ...(away ? { away: true as const } : {}) },
})

export const silentOn = (from: string, to: string, away = false) => ({
  from: id(from),
  to: id(to),
  ...(away ? { away: true as const } : {}),
})

export const opened = (
  pairs: (typeof danaNoor)[],
  opens: string[],
  silent: ReturnType<typeof silentOn>[] = [],
) => ({ type: 'PulseOpened' as const, data: { pairs, opens: opens.map(id), silent } })
