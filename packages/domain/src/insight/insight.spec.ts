import { describe, expect, it } from 'vitest'
import { given, id } from '../testing/spec.ts'
import { AnswerInsight, ReadInsight, ShareInsight } from './commands.ts'
import { insight } from './insight.ts'

const others = {
  'partnership/pair': { is: 'founded', members: [id('dana'), id('noor')], cadences: [] },
}
const noor = { by: id('noor'), others }
const dana = { by: id('dana'), others }
const self = { id: id('this') }
const note = { partnership: id('pair'), market: 'Brokers ask for dates.' }

const shared = {
  type: 'InsightShared' as const,
  data: { ...note, by: id('noor'), to: [id('dana')] },
}
const read = { type: 'InsightRead' as const, data: { person: id('dana') } }
const answered = {
  type: 'InsightAnswered' as const,
  data: { person: id('dana'), answer: 'Dates it is.' },
}

describe('sharing an insight note', () => {
  const attempt = (more: object, who: object = noor) =>
    given(insight).when(ShareInsight, { ...note, ...more }, who)

  it('is for those who are here, and takes one', () => {
    const left = { is: 'left', leftAt: '2026-03-30T09:00:00.000Z', erased: false }
    const members = [id('dana'), id('noor'), id('wei')]
    const team = { 'partnership/pair': { ...others['partnership/pair'], members } }
    const without = (...names: string[]) => ({
      by: id('noor'),
      others: { ...team, ...Object.fromEntries(names.map((name) => [`person/${name}`, left])) },
    })
    attempt({}, without('wei')).records(shared)
    attempt({}, without('wei', 'dana')).refused('NobodyToShareWith', 'partnership')
  })

  it('is for a member, to the others, and tells at least one of three things', () => {
    attempt({}).records(shared)
    attempt({ market: undefined, needs: 'A pause.' }).records({
      type: 'InsightShared',
      data: { ...shared.data, market: undefined, needs: 'A pause.' },
    })
    attempt({ market: undefined }).refused('NothingSaid', 'market')
    attempt({}, { by: id('wei'), others }).refused('NotInPartnership', 'partnership')
    attempt({ partnership: id('nowhere') }).refused('PartnershipNotFounded', 'partnership')
    const over = { 'partnership/pair': { ...others['partnership/pair'], is: 'ended' } }
    attempt({}, { by: id('noor'), others: over }).refused('PartnershipHasEnded', 'partnership')
  })

  it('is done once', () => {
    given(insight, [shared]).when(ShareInsight, note, noor).refused('InsightAlreadyShared')
  })
})

describe('an insight note', () => {
  it('is read once by each, and answered as often as there is something to say', () => {
    given(insight, [shared]).when(ReadInsight, self, dana).records(read)
    given(insight, [shared, read]).when(ReadInsight, self, dana).records()
    const answer = { ...self, answer: 'Dates it is.' }
    given(insight, [shared, answered]).when(AnswerInsight, answer, dana).records(answered)
    expect(given(insight, [shared, answered]).life.state).toMatchObject({ readBy: [id('dana')] })
  })

  it('is neither read nor answered before it is there', () => {
    given(insight).when(ReadInsight, self, dana).refused('InsightNotShared')
    given(insight)
      .when(AnswerInsight, { ...self, answer: 'So.' }, dana)
      .refused('InsightNotShared')
  })

  it('is for whom it was shared with to read and to answer', () => {
    const { state } = given(insight, [shared]).life
    for (const { named } of [ReadInsight, AnswerInsight]) {
      expect(named?.(state, { ...self, answer: '' })).toEqual([id('dana')])
      expect(named?.({ is: 'none' }, { ...self, answer: '' })).toEqual([])
    }
  })
})
