import type { DraftGroup } from './draft.ts'
import type { Field, GroupField } from './field.ts'
import type { Options } from './options-context.tsx'

/**
 * The partnership under way in which something passes between people: theirs alone, or else the one that they share.
 * Nothing for a field that doesn't ask for it, while somebody isn't named yet, or where they share several others.
 */
export function sharedIn(field: Field, draft: DraftGroup, options: Options): string | undefined {
  const between = betweenWhom(field, draft, options)
  if (between.size < 2) return undefined
  const membersOf = (id: string) => options.within?.get(id)?.is
  const shared = [...(options.ours ?? [])].filter((id) =>
    [...between].every((person) => membersOf(id)?.has(person)),
  )
  const theirs = shared.filter((id) => membersOf(id)?.size === between.size)
  const [one, another] = shared.length > 1 ? theirs : shared
  return another === undefined ? one : undefined
}

/** Who gives it and those whom the field goes by; nobody while one of them isn't named. */
function betweenWhom(field: Field, { fields }: DraftGroup, { speaker = '' }: Options): Set<string> {
  if (field.kind !== 'pick' || field.of !== 'partnership' || field.with === undefined)
    return new Set()
  const named = [speaker, ...field.with.split(' ').map((name) => String(fields[name] ?? ''))]
  return new Set(named.includes('') ? [] : named)
}

/** A form's draft with the partnership that people share, wherever nobody chose one by hand or left it open by hand. */
export function withShared(root: GroupField, draft: DraftGroup, options: Options): DraftGroup {
  const isOpen = ({ name }: Field) =>
    (draft.fields[name] ?? '') === '' && !draft.byHand?.includes(name)
  const shared = root.fields.filter(isOpen).flatMap((field) => {
    const partnership = sharedIn(field, draft, options)
    return partnership === undefined ? [] : [[field.name, partnership] as const]
  })
  return shared.length === 0
    ? draft
    : { ...draft, fields: { ...draft.fields, ...Object.fromEntries(shared) } }
}
