import { z } from 'zod'
import { require } from '../kernel/refusal.ts'
import { Option } from './grounds.ts'
import { OptionId } from './terms.ts'

export const OptionInput = z.strictObject({
  ...Option.shape,
  // No page shows it: nobody is asked for it.
  option: OptionId.optional().meta({
    title: 'Short name',
    description: 'The next number if you leave it open.',
    widget: 'reference',
  }),
})

/** Names each option that was given no name with the next number. @throws Refusal `OptionAlreadyThere`. */
export function numbered(
  known: readonly OptionId[],
  given: readonly z.output<typeof OptionInput>[],
): z.output<typeof Option>[] {
  const taken = new Set([...known, ...given.flatMap(({ option }) => option ?? [])])
  const names = given.flatMap(({ option }) => option ?? [])
  const twice = new Set(names).size < names.length || names.some((name) => known.includes(name))
  require(!twice, 'OptionAlreadyThere', 'There is an option of this name.', 'option')
  let next = 0
  const free = (): OptionId => {
    do next += 1
    while (taken.has(String(next)))
    return String(next)
  }
  return given.map(({ option = free(), ...rest }) => ({ ...rest, option }))
}
