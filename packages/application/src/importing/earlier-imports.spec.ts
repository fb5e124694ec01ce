import type { EventLog } from '@lockstep/eventstore-client'
import { beginsIn } from '@lockstep/importers'
import { expect, it } from 'vitest'
import { earlierImports } from './earlier-imports.ts'

const event = (stream: string, type: string, data: object, commit?: string) => ({
  id: `${type} of ${stream}`,
  type,
  stream,
  revision: type === 'RecordWithdrawn' ? 1 : 0,
  data: JSON.stringify(data),
  metadata: JSON.stringify({ actor: 'ada', source: 'import', causationId: commit }),
})

const proposed = (stream: string, page: string, commit: string) =>
  event(stream, 'DecisionProposed', { source: { page, commit } }, commit)

it('tells how far histories were read, but for what was taken back and for whom they named', async () => {
  const events = [
    proposed('decision-1', 'adr/1.md', 'c1'),
    event('person-1', 'PersonIdentified', {}, 'c2'),
    proposed('decision-2', 'adr/2.md', 'c3'),
    event('decision-2', 'RecordWithdrawn', { event: 'DecisionProposed of decision-2' }),
  ]
  const log = {
    async *readAll() {
      yield events
    },
  } as unknown as EventLog
  const { histories } = await earlierImports(log)
  expect(histories).toEqual({
    commits: new Set(['c1']),
    begun: new Set([beginsIn('c1', 'adr/1.md'), beginsIn('c3', 'adr/2.md')]),
  })
})
