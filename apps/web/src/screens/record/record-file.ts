import type { Answer } from '../../api/views.ts'
import type { Href } from '../../here/hrefs.ts'
import { isSealed, type Readable } from '../../ui/readable.ts'
import { doerOf, doneBy, wholeName } from '../../ui/stamp.ts'
import { csvOf } from '../../words/csv.ts'
import { dayAndMinute } from '../../words/dates.ts'
import { count } from '../../words/figures.ts'
import { plain } from '../../words/markdown.ts'
import { exceptionWords } from './active-filters.ts'

type Exported = Answer<'record-export'>
type Line = Exported['lines'][number]
type Said = Line['said'][number]

/** What an export of the record says of itself: whose it is, of when, and of which entries. */
export interface About {
  organisation: string
  reader: string
  /** `As known on 31 Mar 2026`, or of which day it is. */
  moment: string
  filters: readonly string[]
}

const SEALED = 'words sealed'
export const read = (text: Readable<string> | undefined): string =>
  text === undefined ? '' : isSealed(text) ? SEALED : text

const HEAD = [
  'number',
  'happened',
  'recorded',
  'days between',
  'who',
  'on behalf of',
  'did',
  'on',
  'why',
  'came by',
  'exceptions',
  'entries',
  'asked and said',
  'answered',
]

/** One row an entry; an import is one, with how many entries it stands for. */
export const recordCsv = ({ lines }: Exported): string =>
  csvOf([
    HEAD,
    ...lines.map((line) => {
      const { entry, standsFor, said } = line
      return [
        entry.number,
        entry.happened,
        entry.recorded,
        entry.lagDays,
        wholeName(entry.who),
        entry.onBehalfOf === undefined ? '' : wholeName(entry.onBehalfOf),
        didIn(line),
        onIn(line),
        read(entry.reason),
        entry.source,
        exceptionsIn(line).join('; '),
        standsFor,
        said.map(askedIn).join('\n'),
        said.flatMap((each) => answeredIn(each) ?? []).join('\n'),
      ]
    }),
  ])

/** The same to be read, each entry with a link to it. */
export function recordMarkdown(
  view: Exported,
  { organisation, reader, moment, filters }: About,
  addressOf: (href: Href) => string,
): string {
  const what = filters.length === 0 ? 'all that they may see' : filters.join(', ')
  return [
    `# The record of ${plain(organisation)}`,
    '',
    `For ${plain(reader)}. ${moment}. ${count(view.entries, 'entry', 'entries')}: ${plain(what)}.`,
    ...(view.left === 0
      ? []
      : [
          '',
          `${count(view.left, 'further entry', 'further entries')} stand in the record itself.`,
        ]),
    '',
    ...view.lines.flatMap((line) => [
      `- ${entryIn(line, addressOf)}`,
      ...line.said.flatMap(saidIn),
    ]),
    '',
  ].join('\n')
}

function entryIn(line: Line, addressOf: (href: Href) => string): string {
  const { entry } = line
  const { number, happened, recorded, lagDays, reason } = entry
  const late = lagDays === 0 ? '' : `, recorded ${dayAndMinute(recorded)}`
  const on = onIn(line)
  const marks = exceptionsIn(line)
  return [
    `[${number}](${addressOf(entry.href)}) ${dayAndMinute(happened)}${late}: ${plain(doerOf(entry, wholeName))} ${didIn(line)}${on === '' ? '' : `, ${plain(on)}`}.`,
    ...(reason === undefined ? [] : [`“${plain(read(reason))}”`]),
    ...(marks.length === 0 ? [] : [`(${marks.join('; ')})`]),
  ].join(' ')
}

const saidIn = (said: Said): string[] =>
  [askedIn(said), answeredIn(said)].flatMap((text) =>
    text === undefined ? [] : [`  - ${plain(text)}`],
  )

export const askedIn = ({ to, text, stamp, takenBack }: Said): string =>
  `${doneBy(stamp, wholeName)} ${to === undefined ? 'said' : `asked ${to.name}`}, ${dayAndMinute(stamp.happened)}: ${read(text)}${takenBack ? ' (taken back)' : ''}`

export const answeredIn = ({ answer, to, takenBack }: Said): string | undefined => {
  if (answer === undefined) return to === undefined || takenBack ? undefined : 'Not answered yet'
  return `${doneBy(answer.stamp, wholeName)} answered, ${dayAndMinute(answer.stamp.happened)}: ${read(answer.text)}`
}

export const didIn = ({ entry, standsFor }: Line): string =>
  standsFor === 1 ? entry.did : `imported ${count(standsFor, 'entry', 'entries')}`

export const onIn = ({ entry: { on }, standsFor }: Line): string =>
  on === undefined || standsFor > 1
    ? ''
    : [on.ordinal, isSealed(on.title) ? SEALED : on.title].filter(Boolean).join(' ')

export const exceptionsIn = ({ exceptions, entry: { mended } }: Line): string[] =>
  exceptions.map((kind) =>
    kind === 'mended' && mended !== undefined
      ? mendedWords[mended]
      : exceptionWords[kind].label.toLowerCase(),
  )

/** What became of an entry that stands in the record as it was first written. */
const mendedWords = {
  corrected: 'corrected since: this wording no longer counts',
  withdrawn: 'withdrawn since: it no longer counts',
} as const satisfies Record<NonNullable<Line['entry']['mended']>, string>
