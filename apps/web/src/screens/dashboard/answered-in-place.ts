import { useCallback, useEffect, useState } from 'react'
import type { Answer } from '../../api/views.ts'
import type { Undoable } from '../../here/undo-context.tsx'

export type Item = Answer<'for-you'>['items'][number]

/** What was answered here a moment ago: it keeps its place, so that nothing slides under the thumb that answered it. */
export interface Answered {
  readonly item: Item
  /** The row in which it stood. */
  readonly row: number
  /** As high as it was, in pixels. */
  readonly height: number
  /** As the button said. */
  readonly said: string
  /** What can be taken back; left out where nothing can. */
  readonly undoable?: Undoable
  /** The list has gone on without it. */
  readonly gone?: boolean
  /** It waits for more, and this was told beside it. */
  readonly beside?: boolean
}

type Row = { readonly item: Item; readonly answered?: Answered; readonly waits?: true }

/** More is asked of it: what was answered can be taken back beside it. */
const goesOn = (item: Item, { said, undoable }: Answered): boolean =>
  undoable !== undefined && !item.actions.some(({ label }) => label === said)

/** The list with what was just answered still where it stood. */
export function withAnswered(items: readonly Item[], answered: readonly Answered[]): Row[] {
  const ids = new Set(items.map(({ id }) => id))
  const rows: Row[] = items.map((item) => {
    const beside = answered.findLast((each) => each.item.id === item.id && goesOn(item, each))
    return beside === undefined ? { item } : { item, answered: beside, waits: true }
  })
  const gone = answered.filter(({ item }) => !ids.has(item.id))
  for (const each of gone.toSorted((one, other) => one.row - other.row))
    rows.splice(each.row, 0, { item: each.item, answered: each })
  return rows
}

/** Keeps what is answered here until it is said to be over, or waits again. */
export function useAnswered(items: readonly Item[] | undefined) {
  const [answered, setAnswered] = useState<readonly Answered[]>([])
  useEffect(() => {
    if (items === undefined) return
    const byId = new Map(items.map((item) => [item.id, item]))
    setAnswered((all) =>
      all.flatMap((each) => {
        const item = byId.get(each.item.id)
        if (item !== undefined && goesOn(item, each)) return [{ ...each, beside: true }]
        if (each.beside || (each.gone && item !== undefined)) return []
        return [item === undefined ? { ...each, gone: true } : each]
      }),
    )
  }, [items])
  const over = useCallback(
    (id: string) => setAnswered((all) => all.filter(({ item }) => item.id !== id)),
    [],
  )
  const keep = useCallback(
    (each: Answered, recorded: Promise<Undoable | undefined>) => {
      setAnswered((all) => [...all.filter(({ item }) => item.id !== each.item.id), each])
      recorded.then(
        (undoable) =>
          undoable &&
          setAnswered((all) =>
            all.map((one) => (one.item.id === each.item.id ? { ...one, undoable } : one)),
          ),
        // It is said beside the button.
        () => over(each.item.id),
      )
    },
    [over],
  )
  return { answered, keep, over }
}
