import { type CommandName, commands, type NounName, type RegisteredCommand } from '@lockstep/domain'
import { z } from 'zod'
import { standings } from '../across/pages/standings.ts'
import { mayGive } from '../telling/actions.ts'
import { query } from '../view/query.ts'
import type { View } from '../view/view.ts'

/** So many records of a noun are looked at, for each asks what its page does; among more, some may take what none of these does. */
const MOST = 60

export const openNow = query({
  name: 'open-now',
  summary:
    'Which commands the viewer may give now: what begins a record, and what some record takes as it stands.',
  ofNow: true,
  params: z.strictObject({}),
  response: z.strictObject({ commands: z.array(z.string()) }),
  answer: (view) => {
    const taken = new Map<NounName, ReadonlySet<string> | undefined>()
    const isOpen = ({ name, noun, definition }: RegisteredCommand): boolean => {
      if (definition.creates === true || noun === 'organisation')
        return definition.giver === 'named' || mayBegin(view, name)
      if (!taken.has(noun)) taken.set(noun, takenBy(view, noun))
      return taken.get(noun)?.has(name) ?? true
    }
    return {
      commands: Object.values(commands)
        .filter((command) => command.definition.hidden !== true && isOpen(command))
        .map(({ name }) => name),
    }
  },
})

const inCrisis: Readonly<Record<string, boolean>> = { DeclareCrisis: false, EndCrisis: true }

function mayBegin(view: View, name: CommandName): boolean {
  const { organisation } = view
  const needs = inCrisis[name]
  if (needs !== undefined && needs !== (organisation.is === 'in crisis')) return false
  return mayGive(view, [name], organisation, undefined).length > 0
}

/** What the records of a noun take as they stand; undefined where that is not known of all of them. */
function takenBy(view: View, noun: NounName): ReadonlySet<string> | undefined {
  const taken = new Set<string>()
  let looked = 0
  for (const { actions } of standings[noun]?.(view) ?? []) {
    looked += 1
    if (looked > MOST) return undefined
    for (const action of actions) taken.add(action)
  }
  return standings[noun] === undefined ? undefined : taken
}
