import { expect, it } from 'vitest'
import { replay } from '../../queries/replay.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'

it('is the last days, and says so, where what it is to be around is nowhere', () => {
  const { dana, on, company } = calder()
  const goal = on('2026-01-10T09:00:00.000Z', dana, 'ProposeGoal', { title: 'Win', owners: [dana] })
  const asked = (around: string, days = {}) =>
    ask(replay, viewFor(company, dana), { around, ...days })
  expect(asked(goal)).not.toHaveProperty('unfound')
  expect(asked('nowhere')).toMatchObject({ unfound: true })
  // Days that are named are shown, whatever they were to be around.
  expect(asked('nowhere', { from: '2026-01-01', to: '2026-01-31' })).not.toHaveProperty('unfound')
})
