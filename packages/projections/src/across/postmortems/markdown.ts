import { dayNear, type Instant, localDate } from '@lockstep/domain'
import { instantDay } from '../../telling/dates.ts'
import { counted, listed } from '../../telling/in-words.ts'
import { labelOf } from '../../telling/label.ts'
import { personView } from '../../telling/person.ts'
import type { StampView } from '../../telling/stamp.ts'
import { type Hidden, isHidden, type View } from '../../view/view.ts'
import type { EntryLine } from '../entries/entry-line.ts'
import { mendedWithin } from './markdown-mended.ts'
import type { PostmortemView as Told } from './view.ts'

const readable = (said: string | Hidden | undefined): string =>
  said === undefined ? '' : isHidden(said) ? '(not for you to read)' : said

const nameOf = (by: StampView['by']): string => (by === 'lockstep' ? 'Lockstep' : by.name)

/** Whose act it was: `Elif Demir for Dana Whitlock` where one recorded it for another. */
const who = ({ by, enteredBy }: Pick<StampView, 'by' | 'enteredBy'>): string =>
  enteredBy === undefined ? nameOf(by) : `${nameOf(enteredBy)} for ${nameOf(by)}`

/** With its year always: a file is read on any day. */
const dayOf = (at: Instant, view: View): string => dayNear(instantDay(at, view))

/** What people wrote stays text: a line of theirs makes no heading of the export, and no markup. */
const escaped = (text: string): string => text.replace(/([\\`*_{}[\]<>#|])/g, '\\$1')
const quoted = (text: string): string[] =>
  escaped(text)
    .split('\n')
    .map((line) => `> ${line}`)

/** A post-mortem for whoever has no Lockstep: the same facts in the same order, each with the entry that it stands on. */
export function postmortemMarkdown(view: View, told: Told): { file: string; markdown: string } {
  const { record } = told
  const name = labelOf(record)
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  const parts = [
    [`# ${escaped(name)}`],
    head(view, told),
    section('Question', quoted(readable(told.question))),
    ...narrated(view, told),
    section('Where accounts and the record stand', compared(view, told)),
    section('Objections to the timeline', objections(view, told)),
    section('Findings', findings(view, told)),
    section('Actions', actions(told)),
    section(
      'Corrected or withdrawn in it',
      mendedWithin(view, told.history).map((line) => `- ${escaped(line)}`),
    ),
    [
      `${asOf(view)}, made for ${personView(view, view.viewer.person).name}, as far as they may read it. A number in brackets is an entry of the record:`,
      '',
      ...references(told),
    ],
  ]
  return {
    file: `${slug || 'post-mortem'}.md`,
    markdown: `${parts
      .filter((part) => part.length > 0)
      .map((part) => part.join('\n'))
      .join('\n\n')}\n`,
  }
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`## ${title}`, '', ...lines]

function head(view: View, { record, from, to, involved, facilitator, ...rest }: Told): string[] {
  const { closed, reopened } = rest
  const left = facilitator.left ? ', who has left' : ''
  const since = facilitator.before.length === 0 ? '' : ' since then'
  return [
    `- Days: ${dayNear(from)} to ${dayNear(to)}`,
    `- Involved: ${listed(involved.map(({ person, wrote }) => `${person.name} (${wrote})`))}`,
    ...facilitator.before.map(
      ({ until, ...each }) => `- Facilitated until ${dayOf(until.at, view)} by ${standingOf(each)}`,
    ),
    `- Facilitated${since} by ${standingOf(facilitator)}${left}`,
    ...reopened.map(
      ({ stamp, reason }) =>
        `- Closed, and reopened on ${dayOf(stamp.at, view)} by ${who(stamp)}${reason === undefined ? '' : `: ${escaped(readable(reason))}`}`,
    ),
    `- State: ${record.state}${closed === undefined ? '' : ` on ${dayOf(closed.at, view)}`}`,
  ]
}

const standingOf = ({
  person,
  party,
  outside,
}: Pick<Told['facilitator'], 'person' | 'party' | 'outside'>): string =>
  `${person.name}${party ? ', who is a party' : ''}${outside ? ', from outside' : ''}`

/** As of which moment it is told, on the clock that was asked for: a view of both is told by what had happened. */
function asOf({ past, until: { happened, held }, moment, zone }: View): string {
  const day = dayNear(localDate(moment, zone))
  if (held !== undefined) return `As the source had it on ${day}`
  if (happened !== undefined) return `As it had happened by ${day}`
  return past ? `As known on ${day}` : `As of ${day}`
}

/** The viewer’s own number of an entry; which entry that is stands at the end. */
const reference = ({ number }: EntryLine): string => `[${number}]`

/** Of what was imported whose act it was alone, for its importer would stand on every line. */
const doer = ({ who: typist, onBehalfOf: by = typist, source }: EntryLine): string =>
  source === 'import' || by === typist ? who({ by }) : who({ by, enteredBy: typist })

/** "9 Mar, Dana Whitlock decided: S-05 Move to enterprise shippers [412]" */
function entryIn(view: View, entry: EntryLine): string {
  const { did, on, at, lagDays, source } = entry
  const late =
    lagDays > 0 && source !== 'import' ? ` (recorded ${counted(lagDays, 'day')} later)` : ''
  const about = on === undefined ? '' : `: ${labelOf(on)}`
  return `${dayOf(at, view)}, ${escaped(`${doer(entry)} ${did}${about}`)}${late}${since(entry)} ${reference(entry)}`
}

/** What was withdrawn counts no longer, what is told on another day was put there: a file that tells it says so. */
const since = ({ mended, firstOn }: EntryLine): string =>
  mended === undefined
    ? ''
    : ` (${mended} since${firstOn === undefined ? '' : `, from ${dayNear(firstOn)}`})`

/** Every entry that is spoken of, by the id under which a bundle of the record has it. */
function references({ narrative, compared, findings, objections }: Told): string[] {
  const spokenOf = [
    ...narrative.flatMap(({ entry, recalled }) => [entry, ...recalled.map((each) => each.entry)]),
    ...compared.map(({ entry }) => entry),
    ...findings.flatMap(({ cites }) => cites),
    ...objections.map(({ entry }) => entry),
  ]
  const byNumber = new Map(spokenOf.flatMap((entry) => (entry ? [[entry.number, entry]] : [])))
  return [...byNumber.values()]
    .sort((x, y) => x.number - y.number)
    .map((entry) => `- ${reference(entry)} ${entry.id}, recorded ${entry.recorded}${since(entry)}`)
}

type RecalledView = Told['own'][number]

const recollection = (
  view: View,
  { person, on, text, holds, entry, stamp, kind }: RecalledView,
) => [
  `- Recollection of ${person.name} about ${dayNear(on)}, written ${dayOf(stamp.at, view)}${kind === 'late' ? ', late' : ''}${holds === undefined || entry === undefined ? '' : `; of ${reference(entry)}: ${held(holds, entry)}`}`,
  ...quoted(text).map((line) => `  ${line}`),
]

const inWords = {
  so: 'as the record says',
  otherwise: 'otherwise than the record says',
  'not known': 'not known to them when it happened',
} as const

/** What the record says no longer is not told as if it did. */
const held = (holds: keyof typeof inWords, { mended }: EntryLine): string =>
  mended === 'withdrawn'
    ? inWords[holds].replace('the record says', 'the record said, until it was withdrawn')
    : inWords[holds]

/** What is told in it is for its circle: whoever else reads of it has the record of its days alone. */
function narrated(view: View, told: Told): string[][] {
  const lines = narrative(view, told)
  if (told.within && told.opened !== undefined)
    return [
      section('What the record and those involved tell', [
        ...(told.reordered ? ['Told in an order of its own, not in that of its days.', ''] : []),
        ...lines,
      ]),
    ]
  const why =
    told.opened === undefined
      ? 'Nobody reads yet what those involved recall: only the record of its days stands here.'
      : 'What is told in it is for those involved and for who facilitates: only the record of its days stands here.'
  return [section('The record of its days', [why, '', ...lines])]
}

const narrative = (view: View, told: Told): string[] =>
  told.narrative.flatMap(({ entry, annotations, recalled }) => [
    ...(entry === undefined ? [] : [`- ${entryIn(view, entry)}`]),
    ...annotations.flatMap(({ text, stamp }) => [
      `  - Annotated by ${who(stamp)}:`,
      ...quoted(text).map((line) => `    ${line}`),
    ]),
    ...recalled
      .flatMap((each) => recollection(view, each))
      .map((line) => (entry === undefined ? line : `  ${line}`)),
  ])

const compared = (view: View, told: Told): string[] =>
  told.compared.flatMap(({ entry, said, accounts, against }) => [
    `- ${entryIn(view, entry)}: ${accounts === 'one' ? 'one account' : `accounts ${accounts}`}`,
    ...said.map(({ person, holds }) => `  - ${person.name}: ${held(holds, entry)}`),
    ...against.map((sentence) => `  - Against the record: ${escaped(sentence)}`),
  ])

const objections = (view: View, told: Told): string[] =>
  told.objections.flatMap(({ text, entry, stamp }) => [
    `- ${who(stamp)}, ${dayOf(stamp.at, view)}${entry === undefined ? '' : `, of ${reference(entry)}`}:`,
    ...quoted(readable(text)).map((line) => `  ${line}`),
  ])

const findings = (view: View, told: Told): string[] =>
  told.findings.flatMap(({ text, cites, pattern, askOn, answers, stamp }, n) => [
    `${n + 1}. ${escaped(readable(text))} ${cites.map((entry) => `${reference(entry)}${since(entry)}`).join(', ')} (${who(stamp)}, ${dayOf(stamp.at, view)})`,
    ...(pattern === undefined
      ? []
      : [
          `   - One of: ${pattern.name}; ${pattern.since.length === 0 ? 'not found' : `found ${counted(pattern.since.length, 'time')}`} since`,
        ]),
    ...answers.map(
      ({ again, note, stamp }) =>
        `   - Did it happen again? ${again}, said ${who(stamp)} on ${dayOf(stamp.at, view)}${note === undefined ? '' : `: ${escaped(readable(note))}`}`,
    ),
    ...(askOn === undefined ? [] : [`   - Asked again on ${dayNear(askOn)}`]),
  ])

const actions = (told: Told): string[] =>
  told.actions.map((action) => {
    const { who: owner, to, what, dueOn } = action
    const whose = `${owner.name}${to === undefined ? '' : ` for ${to.name}`}`
    return `- ${whose}: ${escaped(readable(what))}, by ${dayNear(dueOn)} (${escaped(standing(action))})`
  })

function standing(action: Told['actions'][number]): string {
  const { is, as, who: owner, becomes, left, withdrawnBy, reason } = action
  if (as !== undefined) return `${labelOf(as)}, ${as.state}`
  if (is === 'taken on') return 'taken on, as something that is not open to whom this was made for'
  const gone = left === undefined ? '' : `${left.name} has left`
  if (is === 'waits') return [`to become a ${becomes}`, ...(gone === '' ? [] : [gone])].join('; ')
  const by =
    is === 'declined' ? `${owner.name} did not take it on` : `withdrawn by ${withdrawnBy?.name}`
  const why = reason === undefined ? '' : `: ${readable(reason)}`
  return `${by}${is === 'withdrawn' && gone !== '' ? `, as ${gone}` : ''}${why}`
}
