import { type CommandName, lastDayOf } from '@lockstep/domain'
import { type SessionRow, sessions, whenOf } from '../folds/sessions.ts'
import { mayGive } from '../queries/parts/actions.ts'
import { today } from '../queries/parts/dates.ts'
import { namedRecords } from '../queries/parts/named.ts'
import { stampView } from '../queries/parts/stamp.ts'
import { madeAt } from '../rhythm/session-items.ts'
import { type SessionStanding, sessionStanding, sessionStandings } from '../rhythm/standing.ts'
import { kindName, sessionTitle } from '../rhythm/titled.ts'
import type { View } from '../view.ts'
import { recordLine } from './line.ts'
import { type Page, paged, type RecordLine } from './page.ts'
import { sessionFacts, sessionParts } from './session-parts.ts'

const standings: Record<SessionStanding, RecordLine['standing']> = {
  planned: 'open',
  kept: 'kept',
  moved: 'kept',
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
  states: [...sessionStandings],
  partnership: ({ begun }) => begun?.partnership,
  line: (view, row) => {
    const { id, begun, held, calledOff, missed } = row
    const [when, title, stands] = [
      whenOf(row),
      sessionTitle(view, row),
      sessionStanding(view, row)?.is,
    ]
    if (begun === undefined || when === undefined) return undefined
    if (title === undefined || stands === undefined) return undefined
    return recordLine(view, {
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
    })
  },
  page: (view, row) => ({
    kind: row.begun === undefined ? 'Session' : kindName(row.begun.kind),
    facts: sessionFacts(view, row),
    steps: stepsOf(view, row),
    parts: sessionParts(view, row),
    linked: [
      ...namedRecords(view, 'decision', row.held?.decisions ?? []).map((named) => ({
        how: 'decided here',
        ...named,
      })),
      ...namedRecords(view, 'topic', row.held?.topics ?? []).map((named) => ({
        how: 'discussed',
        ...named,
      })),
      ...namedRecords(
        view,
        'commitment',
        madeAt(view, row).map(({ id }) => id),
      ).map((named) => ({ how: 'promised here', ...named })),
    ],
    actions: mayGive(view, offered(view, row), row.state, row.begun?.partnership),
    current: { ...whenOf(row) },
  }),
})

/** A day that is over can't be moved any more; the session can still turn out to have been held. */
function offered(view: View, { state }: SessionRow): readonly CommandName[] {
  if (state.is !== 'planned') return []
  const over = lastDayOf(state.when) < today(view)
  return ['HoldSession', ...(over ? [] : ['MoveSession' as const]), 'CallOffSession']
}

function stepsOf(view: View, row: SessionRow): Page['steps'] {
  const { begun, moves, held, calledOff, missed } = row
  const all = [
    ...(begun?.planned === true ? [{ label: 'Planned', stamp: begun.stamp }] : []),
    ...moves.map(({ stamp }) => ({ label: 'Moved', stamp })),
    ...(missed === undefined ? [] : [{ label: 'Not held', stamp: missed }]),
    ...(held === undefined ? [] : [{ label: 'Held', stamp: held.stamp }]),
    ...(calledOff === undefined ? [] : [{ label: 'Called off', stamp: calledOff.stamp }]),
  ]
  return all
    .sort((x, y) => (x.stamp.at < y.stamp.at ? -1 : x.stamp.at > y.stamp.at ? 1 : 0))
    .map(({ label, stamp }) => ({ label, stamp: stampView(view, stamp) }))
}
