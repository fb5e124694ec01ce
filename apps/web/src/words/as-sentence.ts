import { begun } from './begun.ts'

const ABBREVIATIONS = new Set(['api', 'csv'])

/** `expectedEffectDays` → `Expected effect days`, `not-yet` → `Not yet`; capitals such as CEO stay, `csv` gets them. */
export function asSentence(name: string): string {
  if (ABBREVIATIONS.has(name)) return name.toUpperCase()
  const words = name
    .replace(
      /([a-z\d])([A-Z])/g,
      (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
    )
    .replaceAll(/[-_]/g, (dash, at: number) => (at === 0 ? dash : ' '))
    .trim()
  return begun(words)
}
