import { of } from '../kernel/marks.ts'
import { id, member } from '../testing/spec.ts'

export const self = { id: id('this') }

export const others = {
  'partnership/team': { is: 'founded', members: [id('dana'), id('noor'), id('tom')] },
  'person/dana': member,
  'person/noor': member,
  'person/tom': member,
  'person/wei': member,
}
export const by = (name: string, more: object = {}) => ({ by: id(name), others, ...more })

export const asked = {
  partnership: id('team'),
  title: 'The March switch',
  question: 'When did each of us know?',
  from: '2026-03-02',
  to: '2026-03-30',
  involved: [id('dana'), id('noor')],
  facilitator: id('wei'),
}

export const opening = {
  type: 'PostmortemOpened' as const,
  data: {
    ...asked,
    by: id('dana'),
    question: of(id('dana'), asked.question),
    closes: '2026-04-07',
  },
}

export const moments = [
  { on: '2026-03-24', text: 'I thought it was dropped.' },
  { on: '2026-03-09', text: 'Nobody asked me.', entry: id('switch'), holds: 'not known' as const },
]

const told = (name: string) => ({
  person: id(name),
  account: of(id(name), { moments }),
})

export const written = (name: string) => ({
  type: 'RecollectionWritten' as const,
  data: told(name),
})

export const late = (name: string, away = false) => ({
  type: 'LateRecollectionWritten' as const,
  data: { ...told(name), ...(away ? { away: true as const } : {}) },
})

export const opened = (opens: string[], silent: { name: string; away?: true }[] = []) => ({
  type: 'RecollectionsOpened' as const,
  data: {
    opens: opens.map(id),
    silent: silent.map(({ name, ...more }) => ({ person: id(name), ...more })),
  },
})

/** Both have told what they recall. */
export const open = [
  opening,
  written('dana'),
  written('noor'),
  opened(['event1', 'event2']),
] as const

const finding = { text: 'The owner was not asked.', cites: [id('switch')] }

export const found = {
  type: 'PostmortemFindingMade' as const,
  data: { by: id('wei'), finding: of(id('wei'), finding), askOn: '2026-06-29' },
}

export const action = {
  type: 'PostmortemActionAgreed' as const,
  data: {
    who: id('dana'),
    becomes: 'commitment' as const,
    to: id('noor'),
    title: 'Ask every owner first',
    dueOn: '2026-04-30',
  },
}

export const closed = { type: 'PostmortemClosed' as const, data: {} }
export const calledOff = { type: 'PostmortemCalledOff' as const, data: { reason: 'By mistake' } }
