import {
  addDays,
  type Cadence,
  LocalDate,
  LocalTime,
  lastDayOf,
  type SessionKind,
  sessionKinds,
} from '@lockstep/domain'
import { z } from 'zod'
import { type InsightShared, insights } from '../../folds/insights.ts'
import type { PartnershipRow } from '../../folds/partnerships.ts'
import { type SessionRow, sessions, whenOf } from '../../folds/sessions.ts'
import { hereIn } from '../../records/here.ts'
import { namedRecord } from '../../records/named.ts'
import { type SessionStanding, sessionStanding } from '../../records/session-standing.ts'
import { kindName, titleWithin } from '../../records/session-title.ts'
import { today } from '../../telling/dates.ts'
import { Named } from '../../telling/href.ts'
import { capital } from '../../telling/in-words.ts'
import { personView } from '../../telling/person.ts'
import { StampView, stampView } from '../../telling/stamp.ts'
import { PersonView } from '../../view/query.ts'
import type { View } from '../../view/view.ts'
import { cadenceInWords } from './in-words.ts'
import { insightDue } from './insight-due.ts'

/** A session of which nobody has said yet how it went. */
const OpenSession = z.strictObject({
  id: z.string(),
  title: z.string(),
  kind: z.enum(sessionKinds),
  on: LocalDate,
  until: LocalDate.optional(),
  time: LocalTime.optional(),
  /** How long it is planned to take. */
  minutes: z.int().optional(),
})
type OpenSession = z.output<typeof OpenSession>

/** What one partnership meets for, and how that went. */
export const Rhythm = z
  .strictObject({
    kinds: z.array(
      z.strictObject({
        kind: z.enum(sessionKinds),
        name: z.string(),
        /** "One-to-one every 14 days at 10:00 led by Dana"; absent where none is agreed. */
        agreed: z.string().optional(),
        /** Sessions that were held on their day, held on another, and not held though nobody was away. */
        kept: z.int(),
        moved: z.int(),
        missed: z.int(),
        /** Held, and not on a day that was on record before: by these no rhythm was kept. */
        outside: z.int(),
        next: OpenSession.optional(),
      }),
    ),
    /** Those to come, and those of the last two weeks; the earliest first. */
    open: z.array(OpenSession),
    insight: z.strictObject({
      /** How often the charter wants one, in days. */
      everyDays: z.int().optional(),
      last: z.strictObject({ note: Named, by: PersonView, stamp: StampView }).optional(),
      due: z.strictObject({ on: LocalDate, by: PersonView }).optional(),
    }),
  })
  .meta({ id: 'Rhythm' })

/** So long it is worth asking how a session went. */
const ASKED_FOR = 14

interface Ours {
  readonly kind: SessionKind
  readonly is: SessionStanding
  readonly open: OpenSession | undefined
}

export function rhythmOf(view: View, row: PartnershipRow): z.output<typeof Rhythm> {
  const ours = [...view.rows(sessions).values()].flatMap((each) => oursOf(view, row, each))
  const open = ours
    .flatMap((each) => each.open ?? [])
    .sort((x, y) => (x.on < y.on ? -1 : x.on > y.on ? 1 : 0))
  const going = row.state.is === 'founded'
  const cadences = going ? row.cadences.filter(({ ended }) => ended === undefined) : []
  return {
    kinds: sessionKinds.flatMap((kind) => {
      const cadence = cadences.find((each) => each.kind === kind)
      const these = ours.filter((each) => each.kind === kind)
      if (cadence === undefined && these.length === 0) return []
      const count = (standing: SessionStanding) => these.filter(({ is }) => is === standing).length
      const next = open.find((each) => each.kind === kind && lastDayOf(each) >= today(view))
      return [
        {
          kind,
          name: kindName(kind),
          ...(cadence === undefined ? {} : { agreed: agreedInWords(view, cadence) }),
          kept: count('kept'),
          moved: count('held on another day'),
          missed: count('missed'),
          outside: count('held'),
          ...(next === undefined ? {} : { next }),
        },
      ]
    }),
    open,
    insight: insightOf(view, row),
  }
}

/** Where who was to lead has left, the next session names another; the agreement stands as it was made. */
const agreedInWords = (view: View, cadence: Omit<Cadence, 'since'>): string =>
  `${capital(cadenceInWords(view, cadence))}${hereIn(view)(cadence.host) ? '' : ', who has left'}`

function oursOf(view: View, { id }: PartnershipRow, row: SessionRow): Ours[] {
  const [when, title] = [whenOf(row), titleWithin(view, row)]
  const is = sessionStanding(view, row)?.is
  if (row.begun?.partnership !== id || when === undefined) return []
  if (title === undefined || is === undefined) return []
  const { kind } = row.begun
  const asked = row.state.is === 'planned' && addDays(lastDayOf(when), ASKED_FOR) >= today(view)
  return [{ kind, is, open: asked ? { id: row.id, title, kind, ...given(when) } : undefined }]
}

const given = ({ on, until, time, minutes }: NonNullable<ReturnType<typeof whenOf>>) => ({
  on,
  ...(until === undefined ? {} : { until }),
  ...(time === undefined ? {} : { time }),
  ...(minutes === undefined ? {} : { minutes }),
})

function insightOf(view: View, { id, state, charters }: PartnershipRow) {
  const version = state.is === 'none' ? undefined : state.charter?.version
  const everyDays = charters.find((each) => each.version === version)?.insightCadenceDays
  const due = insightDue(view, id)
  const last = [...view.rows(insights).values()]
    .filter(({ shared }) => shared?.partnership === id)
    .sort((x, y) => ((x.shared?.stamp.at ?? '') < (y.shared?.stamp.at ?? '') ? -1 : 1))
    .at(-1)
  return {
    ...(everyDays === undefined ? {} : { everyDays }),
    ...(last?.shared === undefined ? {} : lastNote(view, last.id, last.shared)),
    ...(due === undefined ? {} : { due: { on: due.on, by: personView(view, due.by) } }),
  }
}

function lastNote(view: View, id: string, { by, stamp }: InsightShared) {
  const note = namedRecord(view, 'insight', id)
  if (note === undefined) return {}
  return { last: { note, by: personView(view, by), stamp: stampView(view, stamp) } }
}
