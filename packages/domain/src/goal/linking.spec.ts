import { describe, it } from 'vitest'
import { given, id } from '../testing/spec.ts'
import { LinkGoal, UnlinkGoal } from './commands.ts'
import { dana, proposed, self } from './goal.fixture.ts'
import { goal } from './goal.ts'

describe('the goals that a goal serves', () => {
  const parent = id('growth')
  const linked = { type: 'GoalLinked' as const, data: { parent } }
  const unlinked = { type: 'GoalUnlinked' as const, data: { parent, reason: 'Two trees now.' } }

  it('are linked once and unlinked once', () => {
    given(goal, [proposed])
      .when(LinkGoal, { ...self, parent }, dana)
      .records(linked)
    given(goal, [proposed, linked])
      .when(LinkGoal, { ...self, parent }, dana)
      .records()
    given(goal, [proposed, linked])
      .when(UnlinkGoal, { ...self, ...unlinked.data }, dana)
      .records(unlinked)
    given(goal, [proposed, linked, unlinked])
      .when(UnlinkGoal, { ...self, ...unlinked.data }, dana)
      .records()
  })

  it('are others, and none of those that serve it', () => {
    const link = (parent: string) =>
      given(goal, [proposed]).when(LinkGoal, { ...self, parent }, dana)
    link(id('this')).refused('GoalOfItself', 'parent')
    link(id('nowhere')).refused('UnknownGoal', 'parent')
    link(id('child')).refused('GoalsInACircle', 'parent')
  })
})
