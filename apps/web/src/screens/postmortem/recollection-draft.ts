import type { Told } from './told-entry.tsx'

export interface MomentDraft {
  /** The same while it is written, so that a list of them keeps its place. */
  readonly key: string
  readonly on: string
  readonly text: string
  readonly entry: string
  readonly holds: '' | 'so' | 'otherwise' | 'not known'
}

export const emptyMoment = (n: number): MomentDraft => ({
  key: String(n),
  on: '',
  text: '',
  entry: '',
  holds: '',
})

/** As it was written before, where one may still replace it. */
export const draftFrom = ({ own }: Pick<Told, 'own'>): readonly MomentDraft[] =>
  own.length === 0
    ? [emptyMoment(0)]
    : own.map(({ on, text, entry, holds }, n) => ({
        key: String(n),
        on,
        text,
        entry: entry?.id ?? '',
        holds: holds ?? '',
      }))

/** What is wrong with an account that shall be given so; undefined where nothing is. */
export function wrongWith(moments: readonly MomentDraft[]): string | undefined {
  if (moments.some(({ text }) => text.trim() === '')) return 'Write what you recall of each moment.'
  if (moments.some(({ on }) => on === '')) return 'Say on which day each moment was.'
  if (moments.some(({ entry, holds }) => entry !== '' && holds === ''))
    return 'Say what you hold of the entry that you named.'
  return undefined
}

/** What the command takes. */
export const inputFrom = (id: string, moments: readonly MomentDraft[]) => ({
  id,
  moments: moments.map(({ on, text, entry, holds }) => ({
    ...{ on, text },
    ...(entry === '' ? {} : { entry, holds }),
  })),
})
