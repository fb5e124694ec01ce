import { describe, expect, it } from 'vitest'
import { forYou } from '../../queries/for-you.ts'
import { page } from '../../queries/page.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'

const at = (day: string) => `${day}T09:00:00.000Z`

/** Noor has left; of two decisions of hers Wei would renegotiate one, and leaves the other unanswered. */
function answered() {
  const some = calder()
  const { company, dana, noor, wei, on, lastEvent } = some
  const propose = (title: string) => on(at('2026-03-02'), noor, 'ProposeDecision', { title })
  const [brokers, prices] = [propose('Brokers first'), propose('One price')]
  on(at('2026-04-01'), company.owner, 'RecordLeaving', { id: noor })
  const id = on(at('2026-04-02'), dana, 'BeginHandover', { from: noor, to: wei, role: 'CMO' })
  on(at('2026-04-03'), wei, 'AnswerHandoverItem', {
    ...{ id, of: { noun: 'decision', id: brokers }, taken: 'renegotiated', reason: 'Too dear.' },
  })
  const item = lastEvent()
  const waits = (by: string) =>
    ask(forYou, viewFor(company, by), {}).items.flatMap(({ href, actions }) =>
      actions.map(({ command }) => [command, 'id' in href && href.id]),
    )
  const seen = (by: string) => ask(page, viewFor(company, by), { noun: 'handover', id })
  const fact = () =>
    seen(wei).facts.find(({ label }) => label === 'To be agreed to')?.value[0]?.text
  const offered = (by: string) =>
    seen(by)
      .parts.flatMap(({ items }) => items)
      .find((each) => each.id === brokers)
      ?.actions?.map(({ label }) => label)
  const end = () => on(at('2026-04-05'), wei, 'EndHandover', { id })
  const settle = (agrees: boolean) =>
    on(at('2026-04-06'), dana, 'SettleHandoverItem', { id, item, agrees })
  return { ...some, id, brokers, prices, waits, seen, fact, offered, end, settle }
}

describe('what is still to be agreed to when a handover ends', () => {
  it('is asked on, and is not among what nobody took over', () => {
    const { dana, wei, id, brokers, prices, waits, offered, end } = answered()
    end()
    expect(waits(dana)).toEqual([
      ['SettleHandoverItem', id],
      ['SettleHandoverItem', id],
    ])
    expect(offered(dana)).toEqual(['I agree', 'I don’t'])
    expect(offered(wei)).toEqual([])
    expect(waits(wei)).toContainEqual(['TakeOnDecision', prices])
    expect(waits(wei)).not.toContainEqual(['TakeOnDecision', brokers])
  })

  it('is the successor’s to take on once all agree', () => {
    const { dana, wei, id, waits, fact, end, settle } = answered()
    end()
    expect(fact()).toBe('1')
    settle(true)
    expect([fact(), waits(dana)]).toEqual([undefined, []])
    expect(waits(wei)).toContainEqual(['TakeOnDecision', id])
  })

  it('is among what nobody took over once somebody doesn’t agree', () => {
    const { wei, brokers, waits, end, settle } = answered()
    end()
    settle(false)
    expect(waits(wei)).toContainEqual(['TakeOnDecision', brokers])
  })

  it('waits for nobody who has left', () => {
    const { company, dana, wei, brokers, waits, fact, end, on } = answered()
    end()
    on(at('2026-04-06'), company.owner, 'RecordLeaving', { id: dana })
    expect(fact()).toBeUndefined()
    expect(waits(wei)).toContainEqual(['TakeOnDecision', brokers])
  })

  it('is told to who ends it, with what is unanswered', () => {
    const { wei, seen, settle, prices, id, on } = answered()
    const told = () => seen(wei).beforehand?.['EndHandover']
    expect(told()).toBe(
      'One item is unanswered, and can’t be answered here any more. ' +
        'One answer is still to be agreed to, and can be once it has ended.',
    )
    settle(true)
    const of = { noun: 'decision', id: prices }
    on(at('2026-04-07'), wei, 'AnswerHandoverItem', { id, of, taken: 'accepted' })
    expect(told()).toBe('All of it is answered and agreed to.')
  })
})
