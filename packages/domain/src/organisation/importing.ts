import { z } from 'zod'
import { EventId, Id } from '../kernel/ids.ts'
import { commandsOf } from '../kernel/noun.ts'
import { Line } from '../kernel/text.ts'
import { importKinds, LinesSettled, TableColumns } from './events.ts'
import { organisation } from './organisation.ts'

const command = commandsOf(organisation)
const count = z.int().min(0)

export const BeginImport = command({
  title: 'Begin an import',
  input: z.strictObject({
    id: Id,
    of: z.enum(importKinds),
    name: Line,
    table: TableColumns.optional(),
    lines: LinesSettled.optional(),
  }),
  giver: 'import',
  hidden: true,
  records: ['ImportBegun'],
  decide: ({ id: _, ...said }) => [{ type: 'ImportBegun', data: said }],
})

export const EndImport = command({
  title: 'End an import',
  input: z.strictObject({
    id: Id,
    import: EventId,
    recorded: count,
    known: count,
    notUnderstood: count,
  }),
  giver: 'import',
  hidden: true,
  records: ['ImportEnded'],
  decide: ({ id: _, ...said }) => [{ type: 'ImportEnded', data: said }],
})

export const UndoImport = command({
  title: 'Take an import back',
  input: z.strictObject({ id: Id, import: EventId, withdrawn: count, kept: count }),
  giver: 'import',
  hidden: true,
  records: ['ImportUndone'],
  decide: ({ id: _, ...said }, state) => {
    // Taken back once more, where nothing was left to take back: it is done already.
    const isDone = state.is !== 'none' && state.undone?.includes(said.import)
    return isDone && said.withdrawn === 0 ? [] : [{ type: 'ImportUndone', data: said }]
  },
})
