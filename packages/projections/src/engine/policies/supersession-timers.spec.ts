import { beforeEach, describe, expect, it } from 'vitest'
import { Company } from '../../testing/company.ts'
import { tickingOn } from '../../testing/ticking.ts'

/** In Amsterdam, within the last day of the restriction, and after it. */
const BEFORE = '2026-03-20T22:00:00.000Z'
const AFTER = '2026-03-21T05:00:00.000Z'

let company: Company
let owner: string
let older: string
beforeEach(() => {
  company = new Company()
  company.now = '2026-03-09T11:00:00.000Z'
  owner = company.owner
  older = decided()
})

function decided(more: object = {}): string {
  const id = company.give(owner, 'ProposeDecision', { title: 'Move up-market', ...more })
  company.give(owner, 'Decide', { id })
  return id
}

/** In the place of the older one, open to its owner alone at first. */
const inConfidence = (until = '2026-03-20') =>
  decided({ supersedes: [older], restricted: { to: [owner], until } })

const types = (id: string) => company.recorded(`decision-${id}`).map(({ type }) => type)
const lastOfOlder = () => company.recorded(`decision-${older}`).at(-1)

async function at(...moments: string[]) {
  const ticking = await tickingOn(company)
  for (const moment of moments) await ticking.at(moment)
  await ticking.stop()
}

describe('what a restricted decision takes the place of', () => {
  it('is marked only once that is opened to all, and dated then', async () => {
    const newer = inConfidence()
    await at(BEFORE)
    expect(types(older)).not.toContain('DecisionSuperseded')
    await at(AFTER)
    expect(types(newer).at(-1)).toBe('DecisionOpened')
    expect(lastOfOlder()).toMatchObject({ type: 'DecisionSuperseded', at: AFTER })
  })

  it.each([
    ['reversed', 'ReverseDecision', { reason: 'It failed.' }],
    ['dropped', 'DropDecision', { silently: true }],
  ] as const)('stays in force where that was %s before', async (_, command, more) => {
    const newer = inConfidence()
    company.give(owner, command, { id: newer, ...more })
    await at(AFTER)
    expect(types(newer).at(-1)).toBe('DecisionOpened')
    expect(types(older)).toEqual(['DecisionProposed', 'DecisionMade'])
  })

  it('goes to the one that stands, where another was reversed before its opening', async () => {
    const reversed = inConfidence()
    const stands = inConfidence('2026-03-27')
    company.give(owner, 'ReverseDecision', { id: reversed, reason: 'It failed.' })
    await at(AFTER, '2026-03-28T05:00:00.000Z')
    expect(types(stands).at(-1)).toBe('DecisionOpened')
    expect(lastOfOlder()).toMatchObject({ type: 'DecisionSuperseded', data: { by: stands } })
    expect(types(older).filter((type) => type === 'DecisionSuperseded')).toHaveLength(1)
  })

  it('stays ended where that is reversed once it was open', async () => {
    const newer = inConfidence()
    await at(AFTER)
    company.give(owner, 'ReverseDecision', { id: newer, reason: 'It failed.' })
    await at('2026-03-22T05:00:00.000Z')
    expect(lastOfOlder()).toMatchObject({ type: 'DecisionSuperseded', data: { by: newer } })
  })
})

it('marks what an open decision took the place of, though that is reversed before anybody looks', async () => {
  const newer = decided({ supersedes: [older] })
  company.give(owner, 'ReverseDecision', { id: newer, reason: 'It failed.' })
  await at('2026-03-09T11:00:01.000Z')
  expect(lastOfOlder()).toMatchObject({ type: 'DecisionSuperseded', data: { by: newer } })
})
