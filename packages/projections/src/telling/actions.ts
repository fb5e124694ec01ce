import { type CommandName, checkGiver, commands, Refusal } from '@lockstep/domain'
import type { View } from '../view/view.ts'

export interface Given {
  readonly name: CommandName
  /** What of its input says who may give it. */
  readonly input?: Readonly<Record<string, unknown>>
}

/**
 * Those of the commands that the viewer may give, in their own name or in that of somebody who lets
 * them; none in the past. Whether the record's rules allow it is for who offers them to say.
 */
export function mayGive(
  view: View,
  offered: readonly (CommandName | Given)[],
  state: unknown,
  partnership: string | undefined,
): CommandName[] {
  if (view.past) return []
  const names = offered.map((each) => (typeof each === 'string' ? { name: each } : each))
  return [
    ...new Set(names.filter((each) => may(view, each, state, partnership)).map(({ name }) => name)),
  ]
}

function may(
  view: View,
  { name, input = {} }: Given,
  state: unknown,
  partnership: string | undefined,
): boolean {
  const { viewer } = view
  const speakers = [viewer.person, ...viewer.principals.map(({ person }) => person)]
  return speakers.some((speaker) => {
    const giving = {
      speaker,
      by: 'session' as const,
      ...(partnership === undefined ? {} : { partnership }),
    }
    try {
      checkGiver(viewer, giving, commands[name].definition as never, state, input)
      return true
    } catch (error) {
      if (error instanceof Refusal) return false
      throw error
    }
  })
}
