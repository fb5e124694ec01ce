import { describe, expect, it } from 'vitest'
import { forYou } from '../queries/for-you.ts'
import { ask, calder, viewFor } from '../testing/some-view.ts'

const at = (day: string) => `${day}T09:00:00.000Z`
const secret = 'Stop giving Noor the drafts late'

/** A post-mortem of Dana and Noor, which Wei facilitates, once both have told what they recall. */
function recalled() {
  const some = calder()
  const { company, dana, noor, wei, on } = some
  const partnership = on(at('2026-03-01'), dana, 'FoundPartnership', { members: [dana, noor] })
  const id = on(at('2026-04-01'), dana, 'OpenPostmortem', {
    ...{ partnership, title: 'The switch', question: 'Who knew when?' },
    ...{ from: '2026-03-02', to: '2026-03-31', involved: [dana, noor], facilitator: wei },
  })
  for (const by of [dana, noor])
    on(at('2026-04-02'), by, 'WriteRecollection', {
      id,
      moments: [{ on: '2026-03-09', text: 'So.' }],
    })
  const agree = (said: object) =>
    on(at('2026-04-03'), wei, 'AgreePostmortemAction', {
      ...{ id, who: dana, becomes: 'commitment', to: noor, dueOn: '2026-04-30', ...said },
    })
  /** As it was taken before such a one was refused. */
  const asOfOld = (more: object) => {
    const last = company.log.events.pop()
    if (last === undefined) throw new Error('something was agreed')
    const data = JSON.stringify({ ...JSON.parse(last.data), ...more })
    company.log.events.push({ ...last, data })
  }
  const waits = (by: string) => ask(forYou, viewFor(company, by), {}).items
  return { ...some, id, agree, asOfOld, waits }
}

describe('an action that was agreed in confidence', () => {
  it('is promised in words of the two, as it stands', () => {
    const { dana, noor, agree, waits } = recalled()
    agree({ words: secret })
    const [promise] = waits(dana)[0]?.actions ?? []
    expect(promise).toMatchObject({ command: 'MakeCommitment', asks: false })
    expect(promise?.input).toMatchObject({ words: secret, to: noor })
    expect(promise?.input).not.toHaveProperty('title')
  })

  it('is filled in for no goal, which all read', () => {
    const { dana, agree, asOfOld, waits } = recalled()
    agree({ words: secret })
    asOfOld({ becomes: 'goal', to: undefined })
    const [todo] = waits(dana)
    expect(todo?.note).toBe(
      'Agreed in PM-01, by 30 Apr; in confidence, and a goal is open to all: word it openly',
    )
    expect(todo?.actions[0]).toMatchObject({ command: 'ProposeGoal', asks: true })
    expect(JSON.stringify(todo?.actions)).not.toContain(secret)
  })

  it('is filled in for no promise to somebody who does not read it', () => {
    const { company, dana, agree, asOfOld, waits } = recalled()
    agree({ words: secret })
    asOfOld({ to: company.owner })
    const [todo] = waits(dana)
    expect(todo?.actions[0]).toMatchObject({ command: 'MakeCommitment', asks: true })
    expect(JSON.stringify(todo?.actions)).not.toContain(secret)
  })

  it('is given to nobody who does not read it, unless it was before: then they are told, and word it', () => {
    const { company, noor, agree, asOfOld, waits } = recalled()
    agree({ words: secret })
    asOfOld({ who: company.owner })
    const [todo] = waits(company.owner)
    expect(todo?.note).toContain('not for you to read: ask who facilitates')
    expect(todo?.actions[0]).toMatchObject({ command: 'MakeCommitment', asks: true })
    expect(JSON.stringify(todo)).not.toContain(secret)
    expect(waits(noor)).toEqual([])
  })

  it('is a goal under its title where it was said for all', () => {
    const { dana, agree, waits } = recalled()
    agree({ title: 'Ask first', becomes: 'goal', to: undefined })
    expect(waits(dana)[0]?.actions[0]?.input).toMatchObject({ title: 'Ask first' })
  })
})
