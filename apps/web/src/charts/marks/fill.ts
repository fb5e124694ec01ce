import type { MarkState } from '../mark.ts'

/** How a closed shape is filled and outlined in a state. */
export interface Ink {
  fill: string
  stroke: string
  strokeDasharray?: string
}

/** Fill says state; what was recorded later is hollow whatever its state. */
export function inkOf(state: MarkState, recordedLater: boolean): Ink {
  if (recordedLater)
    return { fill: 'var(--canvas)', stroke: state === 'past' ? 'var(--ink-2)' : 'var(--ink)' }
  switch (state) {
    case 'kept':
      return { fill: 'var(--kept)', stroke: 'var(--kept)' }
    case 'past':
    case 'dropped':
      return { fill: 'var(--past)', stroke: 'var(--past)' }
    case 'late':
    case 'missed':
      return { fill: 'url(#late)', stroke: 'var(--due-edge)' }
    case 'sealed':
      return { fill: 'url(#sealed)', stroke: 'var(--past)' }
    case 'planned':
      return { fill: 'var(--canvas)', stroke: 'var(--past)', strokeDasharray: '2 2' }
    case 'current':
    case 'revised':
    case 'moved':
      return { fill: 'var(--ink)', stroke: 'var(--ink)' }
  }
}
