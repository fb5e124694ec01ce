import { describe, expect, it } from 'vitest'
import { evolution } from '../../queries/evolution.ts'
import { record } from '../../queries/record.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'
import { lagsOf } from './on-record.ts'

const on = (day: string) => `2026-${day}T09:00:00.000Z`
const text = (sentence: readonly { text: string }[]) => sentence.map((part) => part.text).join('')

/** Brokers first, decided with data beside it. */
function brokersFirst() {
  const some = calder()
  const { company, dana, noor } = some
  const evidence = [{ kind: 'data', title: 'Win rate' }]
  const brokers = some.on(on('01-10'), dana, 'ProposeDecision', {
    title: 'Brokers first',
    evidence,
  })
  some.on(on('01-11'), dana, 'Decide', { id: brokers })
  const seen = () => ask(evolution, viewFor(company, noor, { moment: on('07-10') }), {})
  return { ...some, brokers, seen }
}

describe('what entered the record later than it happened', () => {
  it('says that nothing rested on what was put on record only after it was decided', () => {
    const { dana, wei, seen, on: give } = brokersFirst()
    const proposal = { title: 'Enterprise' }
    const id = give(on('03-27'), dana, 'ProposeDecision', proposal, on('03-01'))
    const data = { id, kind: 'data', title: 'Win rate' }
    give(on('03-27'), dana, 'AttachEvidence', data, on('01-12'))
    const said = { id, person: wei, stance: 'concern', reason: 'It is slow.' }
    give(on('03-27'), dana, 'ReportPosition', said, on('03-08'))
    give(on('03-27'), dana, 'Decide', { id }, on('03-09'))
    const sentences = seen().told[1]?.sentences.map(text)
    expect(sentences).toContain(
      'Dana decided it on 9 Mar 2026, recorded on 27 Mar 2026, eighteen days later.',
    )
    expect(sentences).toContain('Nothing was put beside it as evidence by then.')
    expect(sentences).toContain(
      'On 27 Mar 2026, eighteen days after it was made, Dana put beside it one piece of data, dated 74 days before that.',
    )
    expect(sentences).toContain(
      'Nobody was asked; the position of one person was reported: Wei was concerned (“It is slow.”), as Dana reported, recorded on 27 Mar 2026, nineteen days later.',
    )
  })

  it('counts as put beside it by then what was, and says that it was corrected since', () => {
    const { company, dana, brokers, seen, on: give, lastEvent } = brokersFirst()
    give(on('01-10'), dana, 'AttachEvidence', { id: brokers, kind: 'anecdote', title: 'A call' })
    company.now = on('04-05')
    company.mend(`decision-${brokers}`, lastEvent(), dana, { reworded: true })
    const sentences = seen().told[0]?.sentences.map(text)
    expect(sentences).toContain('It rested on one piece of data.')
    expect(sentences).toContain(
      'One anecdote that stood beside it by then was corrected afterwards, on 5 Apr 2026.',
    )
  })

  it('is told with the day on which it did, and by whom: what ended, was put beside it, or was never made', () => {
    const { dana, wei, brokers, seen, on: give } = brokersFirst()
    const precedent = { kind: 'precedent', title: 'Hamburg' }
    const lyon = give(on('04-01'), dana, 'ProposeDecision', { title: 'Lyon' })
    give(on('04-06'), wei, 'AttachEvidence', { id: lyon, ...precedent }, on('04-02'))
    give(on('04-20'), dana, 'RejectDecision', { id: lyon, reason: 'Too far.' }, on('04-10'))
    give(on('05-20'), wei, 'DropDecision', { id: brokers, silently: true }, on('03-11'))
    const { told, silent } = seen()
    const [dropped, rejected] = told.map(({ sentences }) => sentences.map(text))
    const without =
      'dropped without a word on 11 Mar 2026, recorded on 20 May 2026, 70 days later, by Wei'
    expect(dropped?.join(' ')).toContain(`until it was ${without}.`)
    expect(silent.map(({ sentence }) => text(sentence))).toEqual([
      `It was ${without}, and nothing took its place.`,
    ])
    expect(rejected).toContain(
      'It rested on one precedent, recorded on 6 Apr 2026, four days later, by Wei.',
    )
    expect(rejected).toContain(
      'It was rejected on 10 Apr 2026 by Dana, recorded on 20 Apr 2026, ten days later: “Too far.”',
    )
  })

  it('is told as corrected, or withdrawn, by the day that it names, and no withdrawal is late, though it came later', () => {
    const { company, dana, seen, on: give, lastEvent } = brokersFirst()
    const late = give(on('03-27'), dana, 'ProposeDecision', { title: 'Entreprise' }, on('03-01'))
    const proposed = lastEvent()
    give(on('03-27'), dana, 'Decide', { id: late }, on('03-09'))
    const decided = lastEvent()
    company.now = on('06-10')
    company.mend(`decision-${late}`, proposed, dana, { says: { title: 'Enterprise' } })
    company.mend(`decision-${late}`, decided, dana)
    const told = seen().told.find(({ about }) => about.title === 'Enterprise')
    const sentences = told?.sentences.map(text)
    expect(sentences).toContain(
      'On 10 Jun 2026, Dana withdrew the entry “Dana decided” of 9 Mar 2026: “It was wrong.”',
    )
    expect(sentences).toContainEqual(
      expect.stringMatching(
        /^On 10 Jun 2026, Dana corrected the entry “Dana proposed a decision” of 1 Mar 2026 \(wording from “Entreprise” to “Enterprise”\): “.+”$/,
      ),
    )
    const view = viewFor(company, dana, { moment: on('07-10') })
    const withdrawal = ask(record, view, { only: 'mended' }).entries.find(
      ({ type }) => type === 'RecordWithdrawn',
    )
    expect(withdrawal).toMatchObject({ lagDays: 93 })
    const lateOnes = ask(record, view, { only: 'late' }).entries.map(({ type }) => type)
    expect(lateOnes).not.toContain('RecordWithdrawn')
  })

  it('is told of what was decided and withdrawn at once, also among more than are told', () => {
    const { company, dana, brokers, seen, on: give, lastEvent } = brokersFirst()
    const harbour = give(on('05-01'), dana, 'ProposeDecision', { title: 'Buy Harbour Lane' })
    give(on('05-01'), dana, 'Decide', { id: harbour })
    const decided = lastEvent()
    give(on('05-01'), dana, 'SupersedeDecision', { id: brokers, by: harbour })
    const superseded = lastEvent()
    for (const n of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) {
      const id = give(on('05-02'), dana, 'ProposeDecision', { title: `Hire ${n}` })
      give(on('05-02'), dana, 'Decide', { id })
    }
    company.now = on('06-10')
    company.mend(`decision-${brokers}`, superseded, dana)
    company.mend(`decision-${harbour}`, decided, dana)
    const told = seen().told.map(({ sentences }) => sentences.map(text).join(' '))
    expect(told).toContainEqual(
      expect.stringContaining('withdrew the entry “Dana decided” of 1 May 2026: “It was wrong.”'),
    )
    expect(told).toContainEqual(
      expect.stringMatching(
        /withdrew the entry “.+ superseded a decision” of 1 May 2026, by S-02: /,
      ),
    )
  })

  it('tells two lags both in words or both in figures', () => {
    const { company, noor } = calder()
    const late = (day: string) => ({ by: noor, at: on('01-01'), recordedAt: on(day) })
    const told = (...days: string[]) =>
      lagsOf(viewFor(company, noor), days.map(late) as unknown as Parameters<typeof lagsOf>[1])
    expect(told('01-05', '01-16')).toBe('four to fifteen days')
    expect(told('01-08', '01-27')).toBe('7 to 26 days')
  })
})
