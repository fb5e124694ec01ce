import { describe, expect, it } from 'vitest'
import { looksIn } from '../across/looked/looks.ts'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { home } from './home.ts'

const on = (day: string) => `${day}T09:00:00.000Z`
const scores = { ability: 6, integrity: 6, benevolence: 6, reliance: 6, disclosure: 6 }

describe('the home of somebody with several partnerships', () => {
  it('has one row for each of theirs that goes on, by name and by no figure', () => {
    const { company, dana, noor, wei, ...some } = calder()
    const found = (day: string, members: string[], name?: string) =>
      some.on(on(day), dana, 'FoundPartnership', { members, ...(name ? { name } : {}) })
    const withWei = found('2026-01-01', [dana, wei])
    const withNoor = found('2026-01-02', [dana, noor])
    found('2026-01-03', [dana, noor, wei], 'All three')
    const over = found('2026-01-04', [dana, noor], 'Over')
    some.on(on('2026-01-05'), dana, 'EndPartnership', { id: over })
    const id = some.on(on('2026-01-06'), dana, 'CallPulse', { partnership: withNoor })
    some.on(on('2026-01-06'), dana, 'AnswerPulse', { id, to: noor, scores })
    some.on(on('2026-01-06'), noor, 'AnswerPulse', { id, to: dana, scores })
    const rows = (by: string) => ask(home, viewFor(company, by), {}).partnerships
    expect(rows(dana).map(({ partnership }) => partnership.name)).toEqual([
      'All three',
      'Dana Whitlock and Noor Haddad',
      'Dana Whitlock and Wei Chen',
    ])
    expect(rows(wei).map(({ partnership }) => partnership.id)).toContain(withWei)
    expect(rows(wei).map(({ partnership }) => partnership.id)).not.toContain(withNoor)
    const [team, pair] = rows(dana)
    expect(team?.lines).toEqual([])
    expect(pair?.lines.map(({ label }) => label)).toEqual(['Dana → Noor', 'Noor → Dana'])
    expect(pair?.verdict.length).toBeGreaterThan(0)
  })

  it('notes that words of others were shown, in what is open', () => {
    const { company, dana, noor, ...some } = calder()
    some.on(on('2026-01-02'), dana, 'FoundPartnership', { members: [dana, noor] })
    const asked = { to: noor, topic: 'The freeze', neededBy: '2026-01-20' }
    some.on(on('2026-01-05'), dana, 'AskForConversation', asked)
    const view = viewFor(company, noor, { moment: on('2026-01-10') })
    expect(JSON.stringify(ask(home, view, {}))).toContain('The freeze')
    expect(looksIn(view, { query: 'home', params: {} }, on('2026-01-10'))).toMatchObject([
      { viewer: noor, concerned: dana, noun: 'conversation' },
    ])
  })
})
