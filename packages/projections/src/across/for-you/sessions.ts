import { addDays, lastDayOf, type PersonId } from '@lockstep/domain'
import { type SessionBegun, type SessionRow, sessions, whenOf } from '../../folds/sessions.ts'
import { topics } from '../../folds/topics.ts'
import { wordingFor, wordingKnown } from '../../folds/wording.ts'
import { namedRecord } from '../../records/named.ts'
import { sessionStanding } from '../../records/session-standing.ts'
import { clockInWords } from '../../subjects/rhythm/in-words.ts'
import { actionsOf } from '../../subjects/rhythm/session-items.ts'
import { dayInWords, dayShown, today } from '../../telling/dates.ts'
import type { Named } from '../../telling/href.ts'
import { counted } from '../../telling/in-words.ts'
import { firstNameOf } from '../../telling/person.ts'
import { button, form, linkTo, type Waiting, waiting } from '../../telling/waiting.ts'
import { isHidden, type View } from '../../view/view.ts'

/** Sessions of today and tomorrow, those of whose end nothing was said for some days, and what was agreed on there. */
export const sessionsWaiting = (view: View): Waiting[] =>
  [...view.rows(sessions).values()].flatMap((row) => {
    const named = namedRecord(view, 'session', row.id)
    if (named === undefined || row.begun === undefined) return []
    return [...toHold(view, row, row.begun, named), ...toPromise(view, row, named)]
  })

const AHEAD = 1
/** After so many days nobody remembers, and the next one is near. */
const ASKED_FOR = 7

/** Both of a pair are asked, and who leads it of more. */
const askedOf = ({ among, host }: SessionBegun): readonly PersonId[] =>
  among.length === 2 ? among : [host]

function toHold(view: View, row: SessionRow, begun: SessionBegun, named: Named): Waiting[] {
  const when = whenOf(row)
  const standing = sessionStanding(view, row)?.is
  const open = row.state.is === 'planned' && (standing === 'planned' || standing === 'missed')
  if (!open || when === undefined) return []
  const { id } = row
  const now = today(view)
  const last = lastDayOf(when)
  if (when.on > addDays(now, AHEAD) || addDays(last, ASKED_FOR) < now) return []
  const begins = when.on <= now
  const link = linkTo(named)
  return askedOf(begun).map((person) =>
    waiting(view, person, named, {
      id: `${row.begun?.stamp.event} ${last}`,
      kind: 'hold a session',
      question: begins ? [link, { text: last < now ? ': was it held?' : '' }] : [link],
      note: noteOf(view, begun, when.time),
      due: last,
      since: begins ? when.on : dayShown(begun.stamp, view),
      actions: [
        ...(begins ? [button('Held', 'HoldSession', { id, on: last })] : []),
        ...(last < now
          ? [form('It was not held', 'CallOffSession', { id })]
          : [form('Move it', 'MoveSession', { id, ...when })]),
      ],
    }),
  )
}

/** "10:00, 3 topics" */
function noteOf(view: View, { partnership }: SessionBegun, time: string | undefined): string {
  const open = [...view.rows(topics).values()].filter(
    ({ state }) => state.is === 'raised' && state.partnership === partnership,
  )
  return [
    ...(time === undefined ? [] : [clockInWords(view, time)]),
    open.length === 0 ? 'no topics raised' : `${counted(open.length, 'topic')} to talk about`,
  ].join(', ')
}

function toPromise(view: View, row: SessionRow, named: Named): Waiting[] {
  const { held, begun } = row
  if (held === undefined || begun === undefined) return []
  return actionsOf(view, row)
    .filter(({ is }) => is === 'waits')
    .map(({ action }) => {
      const { id, who, to, dueOn } = action
      const what = wordingFor(view, action)
      const over = dueOn < today(view)
      const said = wordingKnown(view, action, [who, to])
      const { partnership } = begun
      const known = {
        ...{ to, partnership, agreedAt: row.id, action: id },
        ...(over ? {} : { dueOn }),
        ...said,
      }
      const promise = over || said === undefined ? form : button
      return waiting(view, who, named, {
        id,
        kind: 'promise what was agreed',
        question: [
          { text: `For ${firstNameOf(view, to)}: ` },
          { text: isHidden(what) ? 'what was agreed' : what, href: named.href },
          { text: '. Do you promise it?' },
        ],
        note: `Agreed ${dayInWords(held.on, view)}, by ${dayInWords(dueOn, view)}`,
        since: held.on,
        actions: [
          promise('I promise it', 'MakeCommitment', known),
          form('I do not', 'DeclineAction', { id: row.id, action: id }),
        ],
      })
    })
}
