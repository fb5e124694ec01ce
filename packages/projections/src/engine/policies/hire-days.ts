import {
  addDays,
  type HireDay,
  hireDays,
  type LocalDate,
  type nouns,
  type Recorded,
} from '@lockstep/domain'
import { type Policy, setBy } from '../../view/policy.ts'

interface Row {
  readonly id: string
  readonly starts?: LocalDate
  /** Which day is asked about next, and what set that. */
  readonly next?: { readonly day: HireDay; readonly since: Setting }
  /** The last of the days has come. */
  readonly over?: true
}

type Setting = Pick<Recorded, 'id' | 'metadata'>

const settingOf = ({ id, metadata }: Recorded): Setting => ({ id, metadata })

/**
 * Thirty, sixty and ninety days after somebody began in a role the two are asked how it goes; each once the one before was.
 * A day that is asked about when it is long over comes before the brief that was written since.
 */
export const hiringDays: Policy<Row, typeof nouns.brief.events> = {
  name: 'hire-days',
  noun: 'brief',
  version: 2,
  initial: (id) => ({ id }),
  on: {
    RoleBriefWritten: (row, event) => ({
      ...row,
      starts: event.data.starts,
      ...(row.next === undefined && !row.over
        ? { next: { day: hireDays[0], since: settingOf(event) } }
        : {}),
    }),
    HireDayCame: ({ next: _, ...row }, event) => {
      const day = hireDays[hireDays.indexOf(event.data.day) + 1]
      return day === undefined
        ? { ...row, over: true }
        : { ...row, next: { day, since: settingOf(event) } }
    },
  },
  timers: ({ id, starts, next }) => {
    if (starts === undefined || next === undefined) return []
    const { day, since } = next
    const on = addDays(starts, Number(day))
    return [
      setBy(since, {
        command: 'AskHowHireGoes',
        input: { id, day, on },
        leaves: 'HireDayCame',
        due: { day: on },
        dated: 'when due',
      }),
    ]
  },
}
