import { type CommandName, lastDayOf, sessionKinds } from '@lockstep/domain'
import { type SessionRow, sessions, whenOf } from '../../folds/sessions.ts'
import type { Stamp } from '../../folds/stamp.ts'
import { type Nameable, namedRecords } from '../../records/named.ts'
import { decidedIn, heldIn } from '../../records/session-held.ts'
import {
  type SessionStanding,
  sessionStanding,
  sessionStandings,
} from '../../records/session-standing.ts'
import { kindName, sessionTitle } from '../../records/session-title.ts'
import { madeAt } from '../../subjects/rhythm/session-items.ts'
import { mayGive } from '../../telling/actions.ts'
import { today } from '../../telling/dates.ts'
import { stampView } from '../../telling/stamp.ts'
import type { View } from '../../view/view.ts'
import { recordLine } from '../page/line.ts'
import { type Page, paged, type RecordLine } from '../page/page.ts'
import { sessionFacts, sessionParts } from './session-parts.ts'

const standings: Record<SessionStanding, RecordLine['standing']> = {
  planned: 'open',
  kept: 'kept',
  'held on another day': 'kept',
  held: 'kept',
  missed: 'missed',
  'fell out': 'past',
  'called off': 'past',
}

export const session = paged<SessionRow>({
  fold: sessions,
  words: {
    one: 'session',
    many: 'sessions',
    create: { command: 'PlanSession', label: 'Plan a session' },
    empty:
      'A session stands here as a line: for when it was planned, and whether it was kept, moved or missed.',
  },
  kinds: { all: sessionKinds, of: ({ begun }) => begun?.kind },
  states: [...sessionStandings],
  partnership: ({ begun }) => begun?.partnership,
  line: (view, row) => {
    const { id, begun, calledOff, missed } = row
    const [when, title, stands] = [
      whenOf(row),
      sessionTitle(view, row),
      sessionStanding(view, row)?.is,
    ]
    if (begun === undefined || when === undefined) return undefined
    if (title === undefined || stands === undefined) return undefined
    const held = heldIn(view, row)
    return {
      ...recordLine(view, {
        noun: 'session',
        id,
        title,
        kind: begun.kind,
        to: begun.among,
        state: stands,
        standing: standings[stands],
        began: begun.stamp,
        due: stands === 'planned' ? lastDayOf(when) : undefined,
        ended: held?.stamp ?? calledOff?.stamp ?? missed,
      }),
      on: held?.on ?? when.on,
    }
  },
  page: (view, row) => ({
    kind: row.begun === undefined ? 'Session' : kindName(row.begun.kind),
    facts: sessionFacts(view, row),
    ...endedOn(view, row),
    steps: stepsOf(view, row),
    parts: sessionParts(view, row),
    linked: linkedOf(view, row),
    actions: mayGive(view, offered(view, row), row.state, row.begun?.partnership),
    current: { ...whenOf(row) },
  }),
})

function linkedOf(view: View, row: SessionRow): Page['linked'] {
  const as = (how: string, noun: Nameable, ids: readonly string[]) =>
    namedRecords(view, noun, ids).map((named) => ({ how, ...named }))
  const review = heldIn(view, row)?.review
  const { decided, discussed } = decidedIn(view, row)
  const promised = madeAt(view, row).map(({ id }) => id)
  return [
    ...as('held as', 'review', review === undefined ? [] : [review]),
    ...as('decided here', 'decision', decided),
    ...as('discussed', 'decision', discussed),
    ...as('discussed', 'topic', row.held?.topics ?? []),
    ...as('promised here', 'commitment', promised),
  ]
}

/** Its days are the organisation's, in its title as where it stands: the hour at which somebody said so may be of another. */
function endedOn(view: View, row: SessionRow): Pick<Page, 'endedOn'> {
  const on = heldIn(view, row)?.on
  return on === undefined ? {} : { endedOn: on }
}

/** A day that is over can't be moved any more; the session can still turn out to have been held. */
function offered(view: View, { state }: SessionRow): readonly CommandName[] {
  if (state.is === 'held')
    return state.disputedBy.includes(view.viewer.person) ? [] : ['DisputeAttendance']
  if (state.is !== 'planned') return []
  const over = lastDayOf(state.when) < today(view)
  return ['HoldSession', ...(over ? [] : ['MoveSession' as const]), 'CallOffSession']
}

function stepsOf(view: View, row: SessionRow): Page['steps'] {
  const { begun, moves, calledOff, missed } = row
  const held = heldIn(view, row)
  const heldBefore = ({ at }: Stamp) => held !== undefined && held.stamp.at < at
  const all = [
    ...(begun?.planned === true ? [{ label: 'Planned', stamp: begun.stamp }] : []),
    ...moves.map(({ stamp }) => ({ label: 'Moved', stamp })),
    ...(missed === undefined || heldBefore(missed) ? [] : [{ label: 'Not held', stamp: missed }]),
    ...(held === undefined ? [] : [{ label: 'Held', stamp: held.stamp }]),
    ...(calledOff === undefined ? [] : [{ label: 'Called off', stamp: calledOff.stamp }]),
  ]
  return all
    .sort((x, y) => (x.stamp.at < y.stamp.at ? -1 : x.stamp.at > y.stamp.at ? 1 : 0))
    .map(({ label, stamp }) => ({ label, stamp: stampView(view, stamp) }))
}
