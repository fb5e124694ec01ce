import { lastDayOf, type SessionTime } from '@lockstep/domain'
import { type SessionHeld, type SessionRow, whenOf } from '../../folds/sessions.ts'
import { wordingFor } from '../../folds/wording.ts'
import { referredRecord } from '../../records/referred.ts'
import { heldIn } from '../../records/session-held.ts'
import { sessionStanding } from '../../records/session-standing.ts'
import { daysInWords } from '../../records/session-title.ts'
import { disputesOf } from '../../subjects/rhythm/disputes.ts'
import { clockInWords } from '../../subjects/rhythm/in-words.ts'
import { type ActionStanding, actionsOf } from '../../subjects/rhythm/session-items.ts'
import { dayInWords } from '../../telling/dates.ts'
import { listed } from '../../telling/in-words.ts'
import { firstName, firstNameOf, peopleView } from '../../telling/person.ts'
import { stampView } from '../../telling/stamp.ts'
import { isHidden, type View } from '../../view/view.ts'
import type { Item, Page, Part } from '../page/page.ts'
import { said, whoDid } from '../page/told.ts'

/** When it is, who was there, and why it does not count as missed. */
export function sessionFacts(view: View, row: SessionRow): Page['facts'] {
  const when = whenOf(row)
  if (when === undefined) return []
  const fact = (label: string, text: string) => ({ label, value: [{ text }] })
  const { begun, held } = row
  const on = heldIn(view, row)?.on
  const because = becauseIn(view, row)
  return [
    fact('For', timeInWords(view, when)),
    ...(on === undefined || on === lastDayOf(when) ? [] : [fact('Held on', dayInWords(on, view))]),
    ...(held === undefined ? [] : [fact('Who was there', presentInWords(view, row, held))]),
    ...(because === undefined ? [] : [fact('Fell out', because)]),
    ...cameOf(view, row),
    ...(begun?.planned === false ? [fact('Planned', 'not on record')] : []),
  ]
}

/** What was recorded together with how it went: topics settled, promises, the next date, and what followed from them. */
function cameOf(view: View, { held }: SessionRow): Page['facts'] {
  const said = held && view.entered(held.stamp.event)?.metadata
  const correlation = said?.correlationId
  // An import ties a whole file together.
  if (correlation === undefined || said?.source === 'import') return []
  const together = view.entries().filter(({ metadata }) => metadata.correlationId === correlation)
  if (together.length < 2) return []
  const href = { view: 'record', params: { correlation } }
  return [{ label: 'All that came of it', value: [{ text: `${together.length} entries`, href }] }]
}

/** "1 Oct, 10:00, for 45 minutes" */
function timeInWords(view: View, when: SessionTime): string {
  const { time, minutes } = when
  return [
    daysInWords(view, when),
    ...(time === undefined ? [] : [clockInWords(view, time)]),
    ...(minutes === undefined ? [] : [`for ${minutes} minutes`]),
  ].join(', ')
}

function presentInWords(view: View, { id, begun }: SessionRow, held: SessionHeld): string {
  const disputes = disputesOf(view, id)
  const present = held.present.filter((each) => !disputes.some(({ person }) => person === each))
  if (present.length === 0) return 'nobody, they say'
  const missing = (begun?.among ?? []).filter((person) => !present.includes(person))
  if (missing.length === 0 && present.length === begun?.among.length) return 'everybody'
  return listed(peopleView(view, present).map(firstName))
}

function becauseIn(view: View, row: SessionRow): string | undefined {
  const because = sessionStanding(view, row)?.because
  if (because === undefined) return undefined
  if (because === 'holiday') return 'it was a holiday'
  if (because === 'ended') return 'the partnership had ended'
  return `${listed(because.away.map((person) => firstNameOf(view, person)))} away`
}

export function sessionParts(view: View, row: SessionRow): Part[] {
  const { id, moves, held, calledOff } = row
  const told: Item[] = [
    ...moves.map(({ stamp, to, reason }) => ({
      id: stamp.event,
      what: [{ text: `${whoDid(view, stamp)} moved it to ${timeInWords(view, to)}` }],
      ...(reason === undefined ? {} : { said: reason }),
      stamp: stampView(view, stamp),
    })),
    ...(calledOff === undefined
      ? []
      : [
          {
            id: calledOff.stamp.event,
            what: [{ text: `${whoDid(view, calledOff.stamp)} called it off` }],
            ...(calledOff.reason === undefined ? {} : { said: calledOff.reason }),
            stamp: stampView(view, calledOff.stamp),
          },
        ]),
    ...disputesOf(view, id).map(({ stamp, person, note }) => ({
      id: stamp.event,
      what: [{ text: `${firstNameOf(view, person)} says that they were not there` }],
      ...(note === undefined ? {} : { said: note }),
      stamp: stampView(view, stamp),
    })),
    ...(held?.note === undefined
      ? []
      : [
          {
            id: held.stamp.event,
            what: [{ text: `${whoDid(view, held.stamp)} noted` }],
            ...said(view, held.note),
            stamp: stampView(view, held.stamp),
          },
        ]),
  ]
  const agreed = actionsOf(view, row).map((each) => actionItem(view, row, each))
  return [
    { title: 'Agreed', note: 'who, what, by when', items: agreed },
    { title: 'What came of it', items: told.toReversed() },
  ].filter(({ items }) => items.length > 0)
}

function actionItem(view: View, row: SessionRow, { action, is, commitment }: ActionStanding): Item {
  const { id, who, to, dueOn } = action
  const name = (person: string) => firstNameOf(view, person)
  const what = wordingFor(view, action)
  const promised = commitment && referredRecord(view, 'commitment', commitment)
  const no = row.declined.find((each) => each.action === id)
  const stands = {
    waits: [{ text: `, by ${dayInWords(dueOn, view)}; waits for ${name(who)} to promise it` }],
    declined: [{ text: `, by ${dayInWords(dueOn, view)}; ${name(who)} did not take it on` }],
    promised: [
      { text: ', promised as ' },
      ...(promised ? [{ text: promised.ordinal ?? 'a commitment', href: promised.href }] : []),
    ],
  }
  return {
    id,
    what: [
      { text: `${name(who)} for ${name(to)}: ${isHidden(what) ? 'in confidence' : what}` },
      ...stands[is],
    ],
    ...(no === undefined ? {} : said(view, no.reason)),
  }
}
