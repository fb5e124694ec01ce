import { expect, it } from 'vitest'
import { imported } from '../testing/imported.ts'
import { A } from '../testing/record-pages.ts'
import { versions } from '../testing/repository.ts'
import { Commands } from '../to-commands.ts'

const REJECTED = `# Choose a store

* Status: rejected
* Deciders: Bo, Cy
* Consulted: Di

## Considered Options

* X
* Y

## Decision Outcome

Chosen option: "none of them", because both cost too much.
`

it('keeps of a rejected record what it says came of it, and names whom it leaves out', async () => {
  const { steps, notes } = await imported(versions(A, REJECTED))
  let n = 0
  const commands = new Commands({
    zone: 'UTC',
    now: '2026-09-30T08:00:00.000Z',
    derive: (_, ...parts) => `${parts.join(' ')} ${n++}`,
    withdrawn: new Set(),
  })
  const given = steps.flatMap((step) => commands.of(step).map(({ command }) => command))
  expect(given.at(-1)).toMatchObject({
    name: 'RejectDecision',
    input: { reason: expect.stringContaining('"none of them", because both cost') },
  })
  expect(notes).toMatchObject([{ line: 4, text: 'Cy, Di', instead: 'the others are left out' }])
})
