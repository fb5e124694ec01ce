import { expect, it } from 'vitest'
import { decisions } from '../../folds/decisions.ts'
import { calder, viewFor } from '../../testing/some-view.ts'

it('reads what a withdrawal took away, though the record has moved past it since', () => {
  const { company, dana, on, lastEvent } = calder()
  const day = (date: string) => `${date}T09:00:00.000Z`
  const id = on(day('2026-01-10'), dana, 'ProposeDecision', { title: 'Price per load' })
  const proposed = lastEvent()
  on(day('2026-01-11'), dana, 'Decide', { id })
  const stream = `decision-${id}`
  company.mend(stream, lastEvent(), dana)
  const withdrawal = lastEvent()
  on(day('2026-01-20'), dana, 'ProposeGoal', { title: 'Win rate' })
  company.mend(stream, proposed, dana, { to: day('2026-01-12') })
  expect(lastEvent()).not.toBe(withdrawal)

  const view = viewFor(company, dana)
  const left = view.stored('decision', id).find((event) => event.id === withdrawal)
  const made = (of: typeof view) => of.rows(decisions).get(id)?.made?.stamp.at
  expect(made(view)).toBeUndefined()
  expect(left && made(view.without(left))).toBe(day('2026-01-11'))
})
