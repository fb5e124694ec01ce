import { effective } from '@lockstep/domain'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { dayFromNow, type SomeHome, someHome } from '../testing/some-home.ts'

let some: SomeHome
beforeAll(async () => {
  some = await someHome()
})
afterAll(() => some.done())

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()

/** A goal that Dana says an hour after it was proposed, and what puts that to another time. */
async function proposed() {
  const title = { title: 'Pipeline' }
  const { id, stream, events } = await some.give(some.dana, 'ProposeGoal', title, {
    occurredAt: ago(60),
  })
  await new Promise((resolve) => setTimeout(resolve, 5))
  const [event = ''] = events
  return {
    ...{ id, stream, event },
    move: (occurredAt: string) =>
      some.mend('goal', id, some.dana, {
        ...{ kind: 'correct', event, changes: {}, occurredAt, reason: 'It was then.' },
      }),
    counting: async () => effective(await some.home.streams.recorded(stream)),
  }
}

it('puts no entry after the moment at which it was recorded', async () => {
  const { move, counting } = await proposed()
  await expect(move(ago(0))).rejects.toMatchObject({ code: 'OnRecordBefore', field: 'occurredAt' })
  await move(ago(30))
  await expect(move(ago(0))).rejects.toMatchObject({ code: 'OnRecordBefore' })
  const [goal] = await counting()
  expect(goal?.at.localeCompare(goal.metadata.recordedAt)).toBe(-1)
})

it('puts it on the day on which it was recorded at the moment of that, so that what came later stays later', async () => {
  const { id, event, move, counting } = await proposed()
  const { events } = await some.give(some.dana, 'ReportProgress', { id, value: 3 })
  await new Promise((resolve) => setTimeout(resolve, 5))
  await move(dayFromNow(0))
  const found = await counting()
  const goal = found.find((each) => each.id === event)
  expect(goal?.at).toBe(goal?.metadata.recordedAt)
  expect(goal?.metadata.occurredAt).toBe(`${dayFromNow(0)}[Europe/Amsterdam]`)
  expect(found.at(-1)?.id).toBe(events[0])
})

it('puts a step that was forgotten no later than it was put in', async () => {
  const { id, move } = await proposed()
  await move(ago(40))
  const forgotten = { occurredAt: ago(20), forgotten: { reason: 'Not written down.' } }
  const { events } = await some.give(some.noor, 'AgreeToGoal', { id }, forgotten)
  await new Promise((resolve) => setTimeout(resolve, 5))
  const agreed = (occurredAt: string) =>
    some.mend('goal', id, some.noor, {
      ...{
        kind: 'correct',
        event: events[0] ?? '',
        changes: {},
        occurredAt,
        reason: 'It was then.',
      },
    })
  await agreed(ago(10))
  await expect(agreed(ago(0))).rejects.toMatchObject({ code: 'OnRecordBefore' })
})

it('leaves a day by which something was expected once it has passed', async () => {
  const promised = async (dueOn: string) => {
    const promise = { to: some.noor, title: 'The churn numbers', dueOn }
    const { id, events } = await some.give(some.dana, 'MakeCommitment', promise, {
      occurredAt: dayFromNow(-9),
    })
    return (changes: Readonly<Record<string, unknown>>) =>
      some.mend('commitment', id, some.dana, {
        ...{ kind: 'correct', event: events[0] ?? '', changes, reason: 'A slip.' },
      })
  }
  const late = await promised(dayFromNow(-3))
  await expect(late({ dueOn: dayFromNow(3) })).rejects.toMatchObject({
    ...{ code: 'PassedDayStands', field: 'dueOn' },
  })
  await late({ title: 'The churn figures' })
  const ahead = await promised(dayFromNow(3))
  await ahead({ dueOn: dayFromNow(5) })
})
