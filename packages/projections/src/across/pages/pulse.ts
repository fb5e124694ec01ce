import { askedIn } from '@lockstep/domain'
import { type PulseRow, pulses } from '../../folds/pulses.ts'
import { namedRecord } from '../../records/named.ts'
import { isCalled } from '../../subjects/rounds/pulse-line.ts'
import { pulseUnderWay } from '../../subjects/rounds/pulse-under-way.ts'
import { roundStates } from '../../telling/round-states.ts'
import { answered } from '../page/answered.ts'
import { recordLine } from '../page/line.ts'
import { listed } from '../page/page.ts'
import { byWhomAndWhy } from '../page/told.ts'

export const pulse = listed<PulseRow>({
  fold: pulses,
  words: {
    one: 'trust pulse',
    many: 'trust pulses',
    create: { command: 'CallPulse', label: 'Call a trust pulse', meanwhile: pulseUnderWay },
    empty: 'A trust pulse stands here as a line: who is asked about each other, and until when.',
    figure: 'Answers',
  },
  states: Object.values(roundStates),
  partnership: ({ called }) => called?.partnership,
  line: (view, row) => {
    const named = namedRecord(view, 'pulse', row.id)
    if (!isCalled(row) || named === undefined) return undefined
    const { id, called, state, openings, calledOff } = row
    const running = state.is === 'called'
    return {
      ...recordLine(view, {
        noun: 'pulse',
        id,
        title: named.title,
        kind: 'trust pulse',
        to: askedIn(state),
        state: roundStates[state.is],
        note: calledOff && byWhomAndWhy(view, calledOff),
        standing: running ? 'open' : 'past',
        began: called.stamp,
        due: running ? state.closes : undefined,
        ended: running ? undefined : (calledOff ?? openings.at(-1))?.stamp,
      }),
      figure: answered(view, { answers: state.ratings, closes: state.closes, running }),
    }
  },
})
