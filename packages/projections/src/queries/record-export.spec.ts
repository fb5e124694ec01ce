import { describe, expect, it } from 'vitest'
import { MemoryLog } from '../testing/memory-log.ts'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { record } from './record.ts'
import { recordExport } from './record-export.ts'

const day = (date: string) => `${date}T09:00:00.000Z`

function story() {
  const told = calder()
  const { on, dana, noor, lastEvent } = told
  const goal = on(day('2026-01-10'), dana, 'ProposeGoal', { title: 'Win', owners: [dana, noor] })
  on(day('2026-01-12'), dana, 'ReportProgress', { id: goal, value: 7 })
  const reported = lastEvent()
  on(day('2026-01-13'), dana, 'ReportProgress', { id: goal, value: 8 })
  return { ...told, goal, reported }
}

describe('the record as a file', () => {
  it('holds every entry that fits, the first first, with what was asked and answered beside it', () => {
    const { on, company, dana, wei, goal, reported } = story()
    const of = { noun: 'goal', id: goal }
    const asked = on(day('2026-01-14'), wei, 'AskQuestion', {
      ...{ of, entry: reported, to: dana, text: 'Of which system?' },
    })
    on(day('2026-01-15'), dana, 'AnswerQuestion', { id: asked, text: 'Billing.' })
    on(day('2026-01-16'), wei, 'MakeRemark', { of, text: 'It is on the board’s list.' })
    const { lines, entries, left } = ask(recordExport, viewFor(company, wei), { noun: 'goal' })
    expect([entries, left]).toEqual([4, 0])
    expect(lines).toMatchObject([
      {
        entry: { did: 'proposed a goal' },
        said: [{ by: { id: wei }, text: 'It is on the board’s list.' }],
      },
      { entry: { did: 'agreed to a goal' }, said: [] },
      {
        entry: { id: reported },
        said: [{ to: { id: dana }, text: 'Of which system?', answer: { text: 'Billing.' } }],
      },
      { said: [] },
    ])
    const then = viewFor(company, wei, { known: { at: day('2026-01-14') } })
    const [, , open] = ask(recordExport, then, { noun: 'goal' }).lines
    expect(open?.said).toMatchObject([{ text: 'Of which system?' }])
    expect(open?.said[0]?.answer).toBeUndefined()
  })

  it('marks what was corrected or withdrawn since, also where that lies outside the days asked for', () => {
    const { company, dana, wei, goal, reported } = story()
    company.now = day('2026-02-01')
    company.mend(`goal-${goal}`, reported, dana)
    company.mend(`goal-${goal}`, company.log.of(`goal-${goal}`)[3]?.id ?? '', dana, {
      says: { value: 9 },
    })
    const asked = { noun: 'goal', from: '2026-01-12', to: '2026-01-13' } as const
    const seen = (moment?: string) =>
      viewFor(company, wei, moment === undefined ? {} : { known: { at: moment } })
    const linesAt = (moment?: string) =>
      ask(recordExport, seen(moment), asked).lines.map(({ entry, exceptions }) => [
        ...[entry.mended, exceptions],
      ])
    expect(linesAt()).toEqual([
      ['withdrawn', ['mended']],
      ['corrected', ['mended']],
    ])
    expect(ask(record, seen(), asked)).toMatchObject({
      entries: [{ mended: 'corrected' }, { mended: 'withdrawn' }],
      exceptions: { mended: 2 },
    })
    expect(linesAt(day('2026-01-20'))).toEqual([
      [undefined, []],
      [undefined, []],
    ])
  })

  it('keeps words from whom they are not for, in what is asked beside them too', () => {
    const { on, company, dana, noor, wei } = story()
    const words = { to: noor, kind: 'hard', title: 'CANARY', text: 'CANARY' }
    const id = on(day('2026-01-14'), dana, 'GiveFeedback', words)
    const of = { noun: 'feedback', id }
    on(day('2026-01-15'), noor, 'AskQuestion', { of, to: dana, text: 'CANARY?' })
    const seen = (who: string) => JSON.stringify(ask(recordExport, viewFor(company, who), {}))
    expect(seen(noor)).toContain('CANARY?')
    expect(seen(wei)).not.toContain('CANARY')
  })

  it('tells an import as one line, unless its entries are asked for', () => {
    const { company, wei, goal } = story()
    const log = new MemoryLog(company.log.id)
    log.now = company.log.now
    log.receive(
      company.log.events.map((event) => ({
        ...event,
        metadata: event.stream.endsWith(goal)
          ? event.metadata
              .replace('"source":"api"', '"source":"import"')
              .replace(/"recordedAt":"[^"]+"/, `"recordedAt":"${company.log.now}"`)
          : event.metadata,
      })),
    )
    const exported = (params: object) =>
      ask(recordExport, viewFor({ log, seals: company.seals }, wei), params)
    const { lines, entries } = exported({ noun: 'goal' })
    expect(lines).toMatchObject([{ standsFor: 4, exceptions: ['imported'] }])
    expect(entries).toBe(4)
    expect(exported({ source: 'import' }).lines).toHaveLength(4)
  })
})
