import { describe, expect, it } from 'vitest'
import { evolution } from '../../queries/evolution.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'

const on = (day: string) => `2026-${day}T09:00:00.000Z`
const text = (sentence: readonly { text: string }[]) => sentence.map((part) => part.text).join('')

/** Brokers first, which is given two hundred days, and what is told of it on a day. */
function brokersFirst() {
  const some = calder()
  const { company, dana, noor } = some
  const brokers = some.on(on('01-10'), dana, 'ProposeDecision', { title: 'Brokers first' })
  some.on(on('01-11'), dana, 'Decide', { id: brokers, expectedEffectDays: 200 })
  const seen = (day = '07-10') =>
    ask(evolution, viewFor(company, noor, { moment: on(day) }), {}).told[0]?.sentences ?? []
  return { ...some, brokers, seen, told: (day?: string) => seen(day).map(text) }
}

describe('why a decision changed', () => {
  it('tells what showed whether it holds, when and by whom, in the order in which it came', () => {
    const { dana, noor, wei, brokers, seen, told, on: give, lastEvent } = brokersFirst()
    give(on('01-12'), dana, 'StateAssumption', { id: brokers, text: 'They pay.' })
    const assumption = lastEvent()
    give(on('01-12'), dana, 'StateStopLoss', { id: brokers, text: 'No deal in a month.' })
    const stopLoss = lastEvent()
    give(on('01-20'), noor, 'GiveVerdict', { id: brokers, verdict: 'worked', note: 'Yes.' })
    const outside = { title: 'A rival left', kind: 'competitor', source: 'The press' }
    const cause = give(on('02-01'), dana, 'RecordOutsideEvent', outside)
    const broke = { id: brokers, assumption, outside: cause, note: 'Two do not' }
    give(on('02-04'), wei, 'ReportAssumptionBroken', broke, on('02-02'))
    const broken =
      'Its assumption “They pay” has not held since 2 Feb 2026, says Wei, recorded on 4 Feb 2026, two days later, because of E-01 A rival left: “Two do not”.'
    const open = 'Nobody has said since whether the decision still holds.'
    expect(told('02-05')).toContain(`${broken} ${open}`)
    const reached = { id: brokers, stopLoss, value: 0 }
    give(on('02-10'), noor, 'ReportStopLossReached', reached)
    give(on('02-11'), dana, 'ReconfirmDecision', { id: brokers })
    give(on('02-20'), wei, 'GiveVerdict', { id: brokers, verdict: 'failed' })
    const enterprise = give(on('03-10'), dana, 'ProposeDecision', { title: 'Enterprise' })
    give(on('03-12'), dana, 'Decide', { id: enterprise })
    give(on('03-12'), dana, 'SupersedeDecision', { id: brokers, by: enterprise })
    give(on('04-01'), dana, 'GiveVerdict', { id: brokers, verdict: 'partly' })
    expect(told().slice(-7)).toEqual([
      'Noor judged its outcome “worked” on 20 Jan 2026, early, after nine of its 200 days: “Yes.”',
      broken,
      'Its stop-loss “No deal in a month” was reached on 10 Feb 2026, at 0, says Noor.',
      'On 11 Feb 2026, Dana said that it still holds, with one assumption known to be broken.',
      'Wei judged its outcome “failed” on 20 Feb 2026, after 40 days and after its stop-loss was reached.',
      'It was given 200 days and got 60 (30 %) until it was superseded on 12 Mar 2026 by S-02.',
      'Dana judged its outcome “partly” on 1 Apr 2026, after 80 days and after its stop-loss was reached.',
    ])
    const entries = seen().flatMap((each) =>
      each
        .filter(({ href }) => href && 'noun' in href && href.noun === 'entry')
        .map((part) => part.text),
    )
    expect(entries).toEqual(
      expect.arrayContaining([
        'since 2 Feb 2026',
        'reached on 10 Feb 2026',
        'said that it still holds',
      ]),
    )
  })

  it('counts what was said of it before, where it is much', () => {
    const { dana, brokers, told, on: give } = brokersFirst()
    for (const n of [1, 2, 3, 4, 5, 6, 7, 8])
      give(on(`03-0${n}`), dana, 'ReconfirmDecision', { id: brokers })
    expect(told()).toContain('Two earlier words on whether it holds are on its page.')
    expect(told().filter((each) => each.includes('still holds'))).toHaveLength(6)
  })

  it('tells who reversed it', () => {
    const { dana, brokers, told, on: give } = brokersFirst()
    give(on('03-01'), dana, 'ReverseDecision', { id: brokers, reason: 'No deal.' })
    expect(told().join(' ')).toContain('until it was reversed on 1 Mar 2026 by Dana: “No deal.”')
  })
})
