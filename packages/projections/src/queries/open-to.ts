import { commands, isCommand } from '@lockstep/domain'
import { z } from 'zod'
import { fitting } from '../across/pages/fitting.ts'
import { standings } from '../across/pages/standings.ts'
import { optionsOf } from '../subjects/decisions/options.ts'
import { query } from '../view/query.ts'

export const openTo = query({
  name: 'open-to',
  summary:
    'The records on which the viewer may give a command now; of one that is named, what may be picked for it.',
  ofNow: true,
  params: z.strictObject({ command: z.string(), id: z.string().optional() }),
  response: z.strictObject({
    ids: z.array(z.string()),
    /** By the name of a field: the only ones that it takes of the record named. */
    fitting: z.record(z.string(), z.array(z.string())),
    /** Between which the decision named is to choose. */
    options: z.array(z.strictObject({ id: z.string(), text: z.string() })).optional(),
  }),
  answer: (view, { command: name, id: named }) => {
    if (!isCommand(name)) return undefined
    const { noun, definition } = commands[name]
    const standing = definition.creates === true ? undefined : standings[noun]
    if (standing === undefined) return undefined
    const ids = [...standing(view)].flatMap(({ id, actions }) =>
      actions.includes(name) ? [id] : [],
    )
    const open = named !== undefined && ids.includes(named)
    if (!open) return { ids, fitting: {} }
    const options = noun === 'decision' ? { options: optionsOf(view, named) } : {}
    return { ids, fitting: fitting(view, name, named), ...options }
  },
})
