import { describe, expect, it } from 'vitest'
import { ask, viewFor } from '../testing/some-view.ts'
import { switched } from '../testing/switched.ts'
import type { Bounds } from '../view/view.ts'
import { forYou } from './for-you.ts'
import { list } from './list.ts'
import { postmortemExport } from './postmortem-export.ts'
import { record } from './record.ts'

const at = (day: string) => `${day}T09:00:00.000Z`

/** A switch that Dana decided, and a post-mortem of it with Noor, which Wei facilitates. */
function opened() {
  const some = switched()
  const { company, dana, noor, id, decided, recall } = some
  const waits = (by: string) =>
    ask(forYou, viewFor(company, by), {}).items.filter(
      ({ href }) => 'noun' in href && href.id === id,
    )
  const both = () => {
    recall(dana, [{ on: '2026-03-09', text: 'We decided.', entry: decided, holds: 'so' }])
    recall(noor, [
      { on: '2026-03-12', text: 'I was told nothing.', entry: decided, holds: 'otherwise' },
      { on: '2026-03-12', text: 'I was away.' },
    ])
  }
  return { ...some, both, waits }
}

it('names another that goes on, of the same days with the same people', () => {
  const { dana, noor, wei, on, seen, partnership } = opened()
  const again = (involved: string[]) =>
    on(at('2026-04-02'), dana, 'OpenPostmortem', {
      ...{ partnership: partnership, title: 'Again', question: 'Who knew?' },
      ...{ from: '2026-03-02', to: '2026-03-31', involved, facilitator: wei },
    })
  expect(seen(dana).alike).toEqual([])
  const other = again([noor, dana])
  expect(seen(dana).alike).toMatchObject([{ href: { id: other }, title: 'Again' }])
  on(at('2026-04-03'), dana, 'CallOffPostmortem', { id: other })
  expect(seen(dana).alike).toEqual([])
})

describe('the record of its days', () => {
  it('counts what matters less as the record lists it', () => {
    const { company, dana, goal, on, seen } = opened()
    const parent = on(at('2026-03-10'), dana, 'ProposeGoal', { title: 'Growth', owners: [dana] })
    on(at('2026-03-31'), dana, 'LinkGoal', { id: goal, parent })
    const { folded, from, to } = seen(dana)
    const asked = { from, to, clock: 'happened', only: 'minor' } as const
    const { entries } = ask(record, viewFor(company, dana), asked)
    expect(entries.map(({ did }) => did)).toEqual(['linked a goal'])
    expect(folded).toBe(1)
    expect(seen(dana)).not.toHaveProperty('matter')
  })

  it('is called there as it was when each happened', () => {
    const { dana, noor, goal, decided, agreed, both, on, seen } = opened()
    both()
    on(at('2026-04-05'), dana, 'ReviseGoal', { id: goal, title: 'Mid-market' })
    const { entries, narrative, compared } = seen(noor)
    const lines = [
      ...entries,
      ...narrative.map(({ entry }) => entry),
      ...compared.map((c) => c.entry),
    ]
    const titles = lines.flatMap((line) =>
      line?.id === decided || line?.id === agreed ? [line.on?.title] : [],
    )
    expect(titles).toEqual(Array(5).fill('Enterprise'))
  })
})

describe('what each recalls', () => {
  it('is their own until all have written, and says before only that it is there', () => {
    const { dana, noor, wei, recall, seen } = opened()
    recall(noor, [{ on: '2026-03-12', text: 'I was told nothing.' }])
    expect(seen(noor).own).toMatchObject([{ text: 'I was told nothing.', kind: 'sealed' }])
    for (const other of [dana, wei]) {
      expect(JSON.stringify(seen(other))).not.toContain('told nothing')
      expect(
        seen(other)
          .involved.map(({ wrote }) => wrote)
          .sort(),
      ).toEqual(['sealed', 'waiting'])
    }
    recall(dana, [{ on: '2026-03-09', text: 'We decided.' }])
    expect(
      seen(dana).narrative.flatMap(({ recalled }) => recalled.map(({ text }) => text)),
    ).toEqual(['We decided.', 'I was told nothing.'])
  })

  it('is read by those involved and by who facilitates, and by nobody else', () => {
    const { company, wei, both, seen } = opened()
    both()
    expect(seen(wei)).toMatchObject({ within: true, question: 'Who knew when?' })
    const told = JSON.stringify(seen(company.owner))
    expect(seen(company.owner)).toMatchObject({ within: false, question: { sealed: true } })
    expect(told).not.toContain('told nothing')
    expect(seen(company.owner).compared).toEqual([])
  })

  it('stays closed to who was silent, until a late one of their own', () => {
    const { dana, noor, on, id, recall, seen, waits } = opened()
    recall(noor, [{ on: '2026-03-12', text: 'I was told nothing.' }])
    expect(waits(dana)).toMatchObject([{ kind: 'write what you recall' }])
    on(at('2026-04-09'), 'lockstep', 'CloseRecollections', { id })
    expect(JSON.stringify(seen(dana))).not.toContain('told nothing')
    expect(waits(dana)).toMatchObject([{ kind: 'write late what you recall' }])
    recall(dana, [{ on: '2026-03-09', text: 'We decided.' }], '2026-04-10')
    expect(JSON.stringify(seen(dana))).toContain('told nothing')
    expect(
      seen(noor)
        .involved.map(({ wrote }) => wrote)
        .sort(),
    ).toEqual(['open', 'open, late'])
  })
})

describe('the narrative', () => {
  it('tells what matters of its days, with what was recalled of an entry beside it, else by its day', () => {
    const { noor, decided, agreed, both, seen } = opened()
    both()
    const told = seen(noor).narrative.map(({ entry, recalled }) => [
      entry?.id,
      recalled.map(({ text }) => text),
    ])
    const first = told.findIndex(([id]) => id === decided)
    expect(told[first]).toEqual([decided, ['We decided.', 'I was told nothing.']])
    const between = told.findIndex(([id]) => id === undefined)
    expect(told[between]).toEqual([undefined, ['I was away.']])
    expect(between).toBeGreaterThan(first)
    expect(between).toBeLessThan(told.findIndex(([id]) => id === agreed))
  })

  it('is told as the facilitator curated it, in their order; the record stays as it is', () => {
    const { dana, wei, on, id, decided, agreed, both, seen } = opened()
    both()
    const { entries: before, reordered: ofDays } = seen(dana)
    expect(ofDays).toBe(false)
    on(at('2026-04-03'), wei, 'CurateTimeline', { id, tells: [agreed, decided] })
    on(at('2026-04-03'), dana, 'AnnotateEntry', { id, entry: agreed, text: 'A week later.' })
    const { narrative, entries, curated, reordered } = seen(dana)
    expect(reordered).toBe(true)
    expect(narrative.flatMap(({ entry }) => entry?.id ?? [])).toEqual([agreed, decided])
    expect(narrative.find(({ entry }) => entry?.id === agreed)?.annotations).toMatchObject([
      { text: 'A week later.' },
    ])
    expect(curated?.by).toMatchObject({ id: wei })
    expect(entries).toEqual(before)
  })
})

describe('what follows', () => {
  it('waits on its owner’s list until it is a promise or a goal, and stands with what it became', () => {
    const { dana, noor, wei, on, id, both, seen, waits } = opened()
    both()
    const agreed = { id, who: dana, becomes: 'commitment', to: noor, dueOn: '2026-04-30' }
    on(at('2026-04-03'), wei, 'AgreePostmortemAction', { ...agreed, title: 'Ask first' })
    const [todo] = waits(dana)
    expect(todo).toMatchObject({ kind: 'take on an action' })
    const { command, input } = todo?.actions[0] ?? { command: '', input: {} }
    expect(command).toBe('MakeCommitment')
    on(at('2026-04-04'), dana, 'MakeCommitment', input)
    expect(waits(dana)).toEqual([])
    expect(seen(wei).actions).toMatchObject([{ is: 'taken on', as: { ordinal: 'C-01' } }])
  })

  it('is asked again after ninety days, of all who read it, until one says', () => {
    const { dana, noor, wei, on, id, decided, both, seen, waits, lastEvent } = opened()
    both()
    const found = { id, text: 'Nobody asked.', cites: [decided] }
    on(at('2026-04-03'), wei, 'MakePostmortemFinding', found)
    const finding = lastEvent()
    expect(seen(wei).findings).toMatchObject([{ askOn: '2026-07-02', asked: false }])
    on(at('2026-07-02'), 'lockstep', 'AskWhetherAgain', {
      ...{ id, finding, setBy: finding, on: '2026-07-02' },
    })
    for (const one of [dana, noor, wei])
      expect(waits(one)).toMatchObject([{ kind: 'say whether it happened again' }])
    on(at('2026-07-03'), noor, 'SayWhetherAgain', { id, finding, again: 'no' })
    expect(waits(dana)).toEqual([])
    expect(seen(wei).findings).toMatchObject([{ asked: false, answers: [{ again: 'no' }] }])
  })

  it('is exported with objections and the entries that it rests on, as far as one may read it', () => {
    const { company, noor, wei, on, id, decided, both } = opened()
    both()
    on(at('2026-04-03'), wei, 'MakePostmortemFinding', {
      ...{ id, text: '# Nobody *asked*.', cites: [decided] },
    })
    on(at('2026-04-04'), noor, 'ObjectToTimeline', { id, text: 'It leaves the deck out.' })
    const { file, markdown } = ask(postmortemExport, viewFor(company, wei), { id })
    expect(file).toBe('pm-01-the-switch.md')
    expect(markdown).toContain('> It leaves the deck out.')
    expect(markdown).toContain('1. \\# Nobody \\*asked\\*.')
    expect(markdown).toContain(decided)
    expect(markdown).toContain('Noor Haddad, 4 Apr 2026')
    expect(markdown).toContain('Asked again on 2 Jul 2026')
    const told = (bounds: Bounds) =>
      ask(postmortemExport, viewFor(company, wei, bounds), { id }).markdown
    expect(markdown).toContain('As of 4 Apr 2026, made for Wei Chen, as far as')
    const [then, soon] = [at('2026-04-03'), at('2026-04-04')]
    expect(told({ known: { at: then } })).toContain('As known on 3 Apr 2026, made for')
    expect(told({ happened: soon })).toContain('As it had happened by 4 Apr 2026, made for')
    const others = ask(postmortemExport, viewFor(company, company.owner), { id }).markdown
    expect(others).not.toContain('deck')
    expect(others).not.toContain('Nobody')
  })

  it('stands on the list with its number, whoever reads it', () => {
    const { company } = opened()
    const { records } = ask(list, viewFor(company, company.owner), { noun: 'postmortem' })
    expect(records).toMatchObject([{ ordinal: 'PM-01', title: 'The switch', state: 'recalling' }])
  })
})
