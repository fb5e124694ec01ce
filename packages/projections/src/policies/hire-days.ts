import {
  addDays,
  type HireDay,
  hireDays,
  type LocalDate,
  type nouns,
  type Recorded,
} from '@lockstep/domain'
import { type Policy, setBy, type Timer } from './policy.ts'

interface Row {
  readonly id: string
  readonly starts?: LocalDate
  readonly asking?: Timer
}

function askedOn(id: string, event: Recorded, starts: LocalDate, day: HireDay | undefined): Row {
  if (day === undefined) return { id, starts }
  const on = addDays(starts, Number(day))
  const asking = setBy(event, {
    command: 'AskHowHireGoes',
    input: { id, day, on },
    leaves: 'HireDayCame',
    due: { day: on },
    dated: 'when due',
  })
  return { id, starts, asking }
}

/** Thirty, sixty and ninety days after somebody began in a role the two are asked how it goes; each once the one before was. */
export const hiringDays: Policy<Row, typeof nouns.brief.events> = {
  name: 'hire-days',
  noun: 'brief',
  version: 1,
  initial: (id) => ({ id }),
  on: {
    RoleBriefWritten: ({ id }, event) => askedOn(id, event, event.data.starts, hireDays[0]),
    HireDayCame: ({ id, starts }, event) =>
      starts === undefined
        ? { id }
        : askedOn(id, event, starts, hireDays[hireDays.indexOf(event.data.day) + 1]),
  },
  timers: ({ asking }) => (asking === undefined ? [] : [asking]),
}
