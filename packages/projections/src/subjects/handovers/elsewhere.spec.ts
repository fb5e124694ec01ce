import { describe, expect, it } from 'vitest'
import { forYou } from '../../queries/for-you.ts'
import { page } from '../../queries/page.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'

const at = (day: string) => `${day}T09:00:00.000Z`

/** Noor, once CRO and then CMO, has left; of two decisions each is asked in every handover of hers that goes on. */
function leaving() {
  const some = calder()
  const { company, dana, noor, wei, on } = some
  on(at('2026-03-01'), company.owner, 'ChangeRole', { id: noor, role: 'CRO' })
  const propose = (title: string) => on(at('2026-03-02'), noor, 'ProposeDecision', { title })
  const [brokers, prices] = [propose('Brokers first'), propose('One price')]
  on(at('2026-04-01'), company.owner, 'RecordLeaving', { id: noor })
  const begin = (to: string, role: string, day = '2026-04-02') =>
    on(at(day), dana, 'BeginHandover', { from: noor, to, role })
  const accept = (by: string, id: string, decision: string, day = '2026-04-03') =>
    on(at(day), by, 'AnswerHandoverItem', {
      ...{ id, of: { noun: 'decision', id: decision }, taken: 'accepted' },
    })
  const asked = (id: string, by: string) =>
    ask(page, viewFor(company, by), { noun: 'handover', id }).parts.flatMap(({ beside, items }) =>
      beside ? [] : items.map((each) => each.id),
    )
  const questions = (by: string) =>
    ask(forYou, viewFor(company, by), {}).items.filter(
      ({ kind }) => kind === 'answer what is handed over',
    ).length
  return { ...some, dana, wei, brokers, prices, begin, accept, asked, questions }
}

describe('what is handed over to two', () => {
  it('is asked of nobody else once one has taken it over, and stays with who has', () => {
    const { dana, wei, brokers, prices, begin, accept, asked } = leaving()
    const [one, other] = [begin(wei, 'CMO'), begin(dana, 'CRO')]
    accept(wei, one, brokers)
    expect(asked(one, wei).sort()).toEqual([brokers, prices].sort())
    expect(asked(other, dana)).toEqual([prices])
  })

  it('is asked of the next where who had taken it over has left too', () => {
    const { company, dana, wei, brokers, prices, begin, accept, asked, on } = leaving()
    const one = begin(wei, 'CMO')
    accept(wei, one, brokers)
    on(at('2026-04-04'), wei, 'EndHandover', { id: one })
    on(at('2026-04-05'), company.owner, 'RecordLeaving', { id: wei })
    const next = begin(dana, 'CMO', '2026-04-06')
    expect(asked(next, dana).sort()).toEqual([brokers, prices].sort())
    accept(dana, next, brokers, '2026-04-07')
  })
})

describe('what somebody has taken over who leaves while their handover goes on', () => {
  it('is asked of the next, who takes it', () => {
    const { company, dana, wei, brokers, prices, begin, accept, asked, on } = leaving()
    accept(wei, begin(wei, 'CMO'), brokers)
    on(at('2026-04-05'), company.owner, 'RecordLeaving', { id: wei })
    const next = begin(dana, 'CMO', '2026-04-06')
    expect(asked(next, dana).sort()).toEqual([brokers, prices].sort())
    accept(dana, next, brokers, '2026-04-07')
    expect(asked(next, dana)).toContain(brokers)
  })
})

describe('two roles that are handed over to one', () => {
  it('ask of each thing once, in the first as long as it goes on', () => {
    const { wei, brokers, prices, begin, accept, asked, questions, on } = leaving()
    const [one, other] = [begin(wei, 'CMO'), begin(wei, 'CRO', '2026-04-03')]
    expect([asked(one, wei).length, asked(other, wei), questions(wei)]).toEqual([2, [], 1])
    accept(wei, one, brokers)
    on(at('2026-04-04'), wei, 'EndHandover', { id: one })
    expect(asked(other, wei)).toEqual([prices])
  })
})
