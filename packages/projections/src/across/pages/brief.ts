import { type CommandName, type HireDay, hireDays, type PersonId } from '@lockstep/domain'
import { type BriefRow, briefs } from '../../folds/briefs.ts'
import { opennessOfHire } from '../../records/brief-openness.ts'
import { type BriefStands, briefStands, briefStates } from '../../records/brief-standing.ts'
import { namedRecord } from '../../records/named.ts'
import { saidBy } from '../../records/said-by.ts'
import {
  driftOf,
  type Expected,
  expectedOf,
  hireDate,
  type SaidOfDay,
} from '../../subjects/briefs/expected.ts'
import { goneGaps } from '../../subjects/briefs/gone-gaps.ts'
import { mayGive } from '../../telling/actions.ts'
import { dayInWords, today } from '../../telling/dates.ts'
import { counted } from '../../telling/in-words.ts'
import { firstNameOf } from '../../telling/person.ts'
import { stampView } from '../../telling/stamp.ts'
import { isHidden, type View } from '../../view/view.ts'
import { recordLine } from '../page/line.ts'
import { type Item, type Page, type Part, paged, type RecordLine } from '../page/page.ts'
import { kindOf, whoDid } from '../page/told.ts'
import { isNearSomebody } from '../page/who-begins.ts'

const standings: Record<BriefStands, RecordLine['standing']> = {
  'to begin': 'open',
  'first ninety days': 'open',
  'settled in': 'kept',
  'has left': 'past',
}

const works = {
  doer: 'a doer',
  conductor: 'a conductor',
  mixed: 'both, doer and conductor',
} as const

export const brief = paged<BriefRow>({
  fold: briefs,
  words: {
    one: 'role brief',
    many: 'role briefs',
    create: { command: 'WriteRoleBrief', label: 'Write a role brief', by: isNearSomebody },
    empty:
      'A role brief stands here as a line: who takes which role from when, and what has drifted of what both expected.',
    dated: false,
    figure: 'Drift',
  },
  states: briefStates,
  partnership: ({ written }) => written?.partnership,
  line: (view, row) => {
    const { id, written } = row
    const named = namedRecord(view, 'brief', id)
    const stands = briefStands(view, row)
    if (written === undefined || named === undefined || stands === undefined) return undefined
    const line = recordLine(view, {
      noun: 'brief',
      id,
      title: named.title,
      kind: 'role brief',
      from: written.by,
      to: [written.person],
      state: stands,
      standing: standings[stands],
      began: written.stamp,
    })
    return { ...line, figure: driftInWords(view, row) }
  },
  page: (view, row) => ({
    kind: kindOf(view, 'brief', row.id, 'role brief'),
    facts: factsOf(view, row),
    steps: stepsOf(view, row),
    parts: [gapsOf(view, row), ...hireDays.map((day) => dayPart(view, row, day))],
    linked: [],
    actions: mayGive(view, offered(view, row), row.state, row.written?.partnership),
    current: currentOf(row),
  }),
})

/** "1 of 4 say otherwise now" */
function driftInWords(view: View, row: BriefRow): string {
  const { of, drifted } = driftOf(view, row)
  if (of === 0) return 'nothing expected at hire'
  return `${drifted} of ${of} drifted`
}

/** With how late that was, where not all of it was said by the first day. */
function firstInWords(view: View, row: BriefRow): string {
  const { daysIn } = driftOf(view, row)
  const late = daysIn === 0 ? '' : `, the last of them first said ${counted(daysIn, 'day')} in`
  return `${driftInWords(view, row)}${late}`
}

function factsOf(view: View, row: BriefRow): Page['facts'] {
  const { written, terms } = row
  const now = terms.at(-1)
  if (written === undefined || now === undefined) return []
  const fact = (label: string, text: string) => ({ label, value: [{ text }] })
  return [
    fact('Role', written.role),
    fact('First day', dayInWords(written.starts, view)),
    fact('Is to be', works[now.works]),
    fact('Expected at first', firstInWords(view, row)),
  ]
}

const stepsOf = (view: View, { written, terms, came }: BriefRow): Page['steps'] => [
  ...(written === undefined ? [] : [{ label: 'Written', stamp: stampView(view, written.stamp) }]),
  ...terms.slice(1).map(({ stamp }) => ({ label: 'Revised', stamp: stampView(view, stamp) })),
  ...came.map(({ stamp, day }) => ({ label: `${day} days`, stamp: stampView(view, stamp) })),
]

/** Those that it has, and those that it had, with why they were taken out. */
function gapsOf(view: View, row: BriefRow): Part {
  const now = row.terms.at(-1)
  const gone = goneGaps(row)
  const told = gone.some(({ terms }) => terms === now)
  return {
    title: 'Gaps, and how each is covered',
    beside: true,
    ...(now?.reason === undefined || told ? {} : { note: now.reason }),
    items: [
      ...(now?.gaps ?? []).map(({ gap, covered }, n) => ({
        id: `gap ${n}`,
        what: [{ text: gap }],
        note: covered,
      })),
      ...gone.map(({ gap, covered, terms: { stamp, reason } }) => ({
        id: `${stamp.event} ${gap}`,
        what: [{ text: `${gap} (taken out)` }],
        note: `was covered by: ${covered}`,
        ...(reason === undefined ? {} : { said: reason }),
        stamp: stampView(view, stamp),
      })),
    ],
  }
}

/** What each expected of a day, what they expect of it since, and how each says that it came. */
function dayPart(view: View, row: BriefRow, day: HireDay): Part {
  const { written } = row
  const on = written === undefined ? undefined : hireDate(written.starts, day)
  return {
    title: `After ${day} days`,
    ...(on === undefined
      ? {}
      : { note: on > today(view) ? `on ${dayInWords(on, view)}` : dayInWords(on, view) }),
    items: [
      ...expectedOf(view, row, day).flatMap((each) => expectationItems(view, each)),
      ...row.answers.filter((each) => each.day === day).map((each) => answerItem(view, row, each)),
    ],
  }
}

function expectationItems(view: View, { by, first, foreseen, now, late }: Expected): Item[] {
  const name = firstNameOf(view, by)
  return [
    {
      id: first.stamp.event,
      what: [{ text: `${name} expected, ${saidWhen(first.daysIn)}` }],
      said: saidBy(view, by, first.text),
      ...(foreseen ? {} : { note: 'entered once the day had come, so it foresaw nothing' }),
      stamp: stampView(view, first.stamp),
    },
    ...(now === undefined ? [] : [otherwise(view, by, now, 'drifted')]),
    ...(late === undefined
      ? []
      : [otherwise(view, by, late, 'entered once the day had come, so it does not count')]),
  ]
}

const otherwise = (
  view: View,
  by: PersonId,
  { text, stamp, daysIn }: SaidOfDay,
  note: string,
): Item => ({
  id: stamp.event,
  what: [{ text: `${firstNameOf(view, by)} expects otherwise, ${saidWhen(daysIn)}` }],
  said: saidBy(view, by, text),
  note,
  stamp: stampView(view, stamp),
})

const saidWhen = (daysIn: number): string =>
  daysIn < 0
    ? `${counted(-daysIn, 'day')} before the first`
    : daysIn === 0
      ? 'on the first day'
      : `${counted(daysIn, 'day')} in`

function answerItem(view: View, row: BriefRow, { stamp, said }: BriefRow['answers'][number]): Item {
  const told = view.open(said, opennessOfHire(row))
  const who = whoDid(view, stamp)
  if (isHidden(told))
    return {
      id: stamp.event,
      what: [{ text: `${who} has said how it came` }],
      stamp: stampView(view, stamp),
    }
  return {
    id: stamp.event,
    what: [
      {
        text: `${who} says that it came ${told.came === 'as expected' ? 'as expected' : told.came === 'partly' ? 'partly' : 'not yet'}`,
      },
    ],
    ...(told.text === undefined ? {} : { said: told.text }),
    stamp: stampView(view, stamp),
  }
}

function offered(view: View, row: BriefRow): readonly CommandName[] {
  const { written } = row
  if (written === undefined || briefStands(view, row) === 'has left') return []
  const begun = today(view) >= hireDate(written.starts, '30')
  return [
    'StateHireExpectations',
    ...(begun ? (['SayHowHireGoes'] as const) : []),
    'ReviseRoleBrief',
  ]
}

const currentOf = ({ terms }: BriefRow): Page['current'] => {
  const now = terms.at(-1)
  return now === undefined ? {} : { works: now.works, gaps: now.gaps }
}
