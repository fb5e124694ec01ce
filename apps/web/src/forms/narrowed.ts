import type { DraftGroup } from './draft.ts'
import type { Field } from './field.ts'
import type { Options } from './options-context.tsx'

/** A field that takes only what goes with what other fields say: with whom they name, and with who gives it. */
export function narrowed(field: Field, { fields }: DraftGroup, options: Options): Field {
  const named = (names: string | undefined): string[] =>
    (names?.split(' ') ?? []).flatMap((name) => {
      const said = name === 'speaker' ? options.speaker : fields[name]
      return typeof said === 'string' && said !== '' ? [said] : []
    })
  if (field.kind === 'choice') {
    const held = named(field.ofEver).map((person) => options.held?.get(person))
    const isHeld = ({ value }: (typeof field.choices)[number]) =>
      value === fields[field.name] || held.every((roles) => roles?.has(String(value)) ?? true)
    return { ...field, choices: field.choices.filter(isHeld) }
  }
  if (field.kind !== 'pick' && field.kind !== 'picks') return field
  const [out, members, once] = [named(field.but), named(field.with), named(field.ofEver)]
  const readers = named(field.confides).length > 0 ? options.fitting?.[field.name] : undefined
  if (out.length + members.length + once.length === 0 && readers === undefined) return field
  const only = (id: string): boolean => {
    const { is, was } = options.within?.get(id) ?? {}
    return (
      !out.includes(id) &&
      readers?.includes(id) !== false &&
      members.every((person) => is?.has(person) ?? true) &&
      once.every((person) => was?.has(person) ?? true)
    )
  }
  return { ...field, only }
}
