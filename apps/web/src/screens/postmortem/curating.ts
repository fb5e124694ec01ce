import { useState } from 'react'
import { useCommand } from '../../api/use-command.ts'
import { useKeptDraft } from '../../forms/use-kept-draft.ts'
import type { Told } from './told-entry.tsx'

/** What the narrative will tell, and in which order, until it is recorded. */
export interface Curating {
  readonly tells: readonly string[]
  readonly toggle: (entry: string) => void
  readonly tellAll: (entries: readonly string[]) => void
  /** Begins with nothing told, where little of what is on record matters. */
  readonly tellNone: () => void
  readonly move: (entry: string, by: 1 | -1) => void
  readonly record: () => void
  readonly leave: () => void
  readonly trouble: string | undefined
}

const told = ({ narrative }: Told): readonly string[] =>
  narrative.flatMap(({ entry }) => entry?.id ?? [])

/** @returns how to begin, and what is chosen once one has. */
export function useCurating(view: Told) {
  const [going, setGoing] = useState(false)
  const {
    draft: chosen,
    key,
    type,
    forget,
  } = useKeptDraft<readonly string[] | null>(`${view.record.id} timeline`, () => null)
  // Until something is chosen here it is what is told, by others too.
  const draft = chosen ?? told(view)
  const give = useCommand('CurateTimeline', key)
  const order = new Map(view.entries.map(({ id }, n) => [id, n]))
  const leave = () => {
    setGoing(false)
    type(null)
    forget()
  }
  const curating: Curating = {
    tells: draft,
    toggle: (entry) => type(toggled(draft, entry, order)),
    tellAll: (entries) =>
      type(
        entries
          .filter((entry) => !draft.includes(entry))
          .reduce((tells, entry) => toggled(tells, entry, order), draft),
      ),
    tellNone: () => type([]),
    move: (entry, by) => type(moved(draft, entry, by)),
    record: () => {
      give.mutateAsync({ id: view.record.id, tells: draft }).then(leave, () => {
        // The refusal stands beside the button.
      })
    },
    leave,
    trouble: give.error?.message,
  }
  return { begin: () => setGoing(true), curating: going ? curating : undefined }
}

/** What is told anew stands where it happened; what was put elsewhere by hand stays there. */
function toggled(
  tells: readonly string[],
  entry: string,
  order: ReadonlyMap<string, number>,
): readonly string[] {
  if (tells.includes(entry)) return tells.filter((each) => each !== entry)
  const place = order.get(entry) ?? 0
  const after = tells.findIndex((each) => (order.get(each) ?? 0) > place)
  return after === -1 ? [...tells, entry] : tells.toSpliced(after, 0, entry)
}

function moved(tells: readonly string[], entry: string, by: 1 | -1): readonly string[] {
  const from = tells.indexOf(entry)
  const to = from + by
  return to < 0 || to >= tells.length ? tells : tells.toSpliced(from, 1).toSpliced(to, 0, entry)
}
