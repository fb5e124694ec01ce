import { type BegunDraft, calledIn } from '../../forms/filling.ts'
import type { Registry } from '../../forms/registry.ts'
import type { PaletteItem, Preset } from '../palette-items.ts'

/** Of a command's form, as opposed to those of corrections: its name, and what stands in it already. */
const FORM = /^(\w+) (\{.*\})$/

/** What was begun and kept for later, the last first, to be gone on with. */
export function keptItems(
  all: readonly (readonly [form: string, kept: unknown])[],
  registry: Registry,
): PaletteItem[] {
  const items = all.flatMap(([form, kept]) => {
    const [, name = '', preset = '{}'] = FORM.exec(form) ?? []
    const command = registry.get(name)
    const known = JSON.parse(preset) as Preset
    // What is done to a record is gone on with where that stands.
    if (command === undefined || (known['id'] !== undefined && known.of === undefined)) return []
    return (kept as readonly BegunDraft[]).map(({ id, ...draft }) => ({
      ...{ id: `kept-${id}`, group: 'Kept for later' as const, href: '' },
      label: `${command.title}: ${calledIn({ id, ...draft })}`,
      also: Object.values(draft.typed?.fields ?? {}).filter((text) => typeof text === 'string'),
      ...{ captures: name, sentence: draft.sentence, resumes: id },
      ...(preset === '{}' ? {} : { preset: known }),
    }))
  })
  return items.toSorted((a, b) => (a.id < b.id ? 1 : -1))
}
