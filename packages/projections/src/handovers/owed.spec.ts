import { describe, expect, it } from 'vitest'
import { forYou } from '../queries/for-you.ts'
import { page } from '../queries/page.ts'
import { ask, calder, viewFor } from '../testing/some-view.ts'

const at = (day: string) => `${day}T09:00:00.000Z`

describe('what others owe the role, and whom it kept up', () => {
  it('is taken up beside what is answered, each by whose it is to', () => {
    const some = calder()
    const { company, dana, noor, wei, on } = some
    const asked = { to: dana, title: 'A budget', kind: 'growth' }
    const request = on(at('2026-03-02'), noor, 'MakeRequest', asked)
    const due = { title: 'The figures', dueOn: '2026-06-01' }
    const promise = on(at('2026-03-02'), dana, 'MakeCommitment', { ...due, to: noor })
    const bank = { name: 'The bank', reach: 'direct', relation: 'lender', staleAfterDays: 10 }
    const player = on(at('2026-03-02'), noor, 'AddPlayer', bank)
    on(at('2026-04-01'), company.owner, 'RecordLeaving', { id: noor })
    const waits = (by: string) =>
      ask(forYou, viewFor(company, by), {})
        .items.filter(({ kind }) => kind === 'look at a player again')
        .flatMap(({ actions }) => actions.map(({ command, input }) => [command, input]))
    const takes = ['HandOnPlayer', { id: player, maintainer: wei }]
    expect([waits(dana).length, waits(wei)]).toEqual([1, [takes]])
    const id = on(at('2026-04-02'), dana, 'BeginHandover', { from: noor, to: wei, role: 'CMO' })
    expect([waits(dana), waits(wei)]).toEqual([[], [takes]])
    const offered = (by: string) => {
      const { record, parts } = ask(page, viewFor(company, by), { noun: 'handover', id })
      expect(record.figure).toBe('0 of 0')
      return parts.flatMap(({ items }) =>
        items.map((each) => [each.id, ...(each.actions ?? []).map(({ input }) => input)]),
      )
    }
    expect(offered(wei)).toEqual([
      [request, asked],
      [promise],
      [player, { id: player, maintainer: wei }],
    ])
    expect(offered(dana)).toEqual([[request], [promise, { ...due, to: wei }], [player]])
    on(at('2026-04-03'), wei, 'HandOnPlayer', { id: player, maintainer: wei })
    expect(offered(wei).map(([each]) => each)).toEqual([request, promise])
  })
})
