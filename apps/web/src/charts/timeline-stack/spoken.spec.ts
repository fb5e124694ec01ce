import { expect, it } from 'vitest'
import { timedPanel } from './panels.ts'
import { spoken } from './spoken.ts'

const points = [{ at: '2026-03-01T09:00:00.000Z', value: 60 }]
const curve = (label: string) => ({ id: label, label, person: 'a', shape: 'held', points }) as const
const alignment = { ...curve('Alignment'), person: 'ink' } as const

it('names the panel whose lines it reads, and a lone line once', () => {
  const panels = [
    { kind: 'curves', id: 'trust', title: 'Trust', curves: [curve('Dana → Noor')] },
    { kind: 'curves', id: 'alignment', title: 'Alignment', curves: [alignment] },
    { kind: 'curves', id: 'reliability', title: 'Reliability', curves: [curve('Dana → Noor')] },
  ] as const
  expect(spoken(panels.map(timedPanel), Date.parse('2026-03-01T12:00:00.000Z'))).toBe(
    'Sun 1 Mar 2026. Trust: Dana → Noor 60; Alignment 60; Reliability: Dana → Noor 60',
  )
})
