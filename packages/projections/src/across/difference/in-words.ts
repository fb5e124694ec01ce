import { daysBetween, type Instant, type LocalDate, type NounName } from '@lockstep/domain'
import type { Named, Sentence } from '../../telling/href.ts'
import { labelOf } from '../../telling/label.ts'
import { entry, link, said, together } from '../../telling/sentences.ts'
import type { ChangedRecord } from './changed-records.ts'
import type { ChangedScore } from './changed-scores.ts'

interface Compared {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly clock: 'happened' | 'known'
  /** The end of its days. */
  readonly end: Instant
  /** The day of the moment looked at. */
  readonly today: LocalDate
  /** Whether that is the last day that the viewer reads. */
  readonly isRead: boolean
}

/** "5 decisions and 3 goals changed in these 92 days, and Noor’s trust in Dana fell 12 points." */
export function changedInWords(
  { from, to, clock, end, today, isRead }: Compared,
  records: readonly ChangedRecord[],
  scores: readonly ChangedScore[],
): Sentence {
  if (from === to) return said('Both are the same day: nothing lies between.')
  if (from >= today)
    return said(`None of these days ${isRead ? 'is yours to read' : 'has passed yet'}.`)
  const span = to > today ? upTo(daysBetween(from, today), isRead) : within(daysBetween(from, to))
  const isKnown = clock === 'known'
  const changed = changedOf(records, { from, to, ...(isKnown ? { clock } : {}) })
  const moved = movedMost(scores, isKnown ? undefined : { since: from, happened: end })
  if (changed === undefined && moved === undefined) return said(`Nothing changed ${span}.`)
  const these = changed ?? ['No record']
  return said(...these, ` changed ${span}`, ...(moved ? [', and ', ...moved] : []), '.')
}

const within = (days: number): string => (days === 1 ? 'in this one day' : `in these ${days} days`)

/** Of days of which some are still to come, or are not the viewer's to read. */
function upTo(days: number, isRead: boolean): string {
  const these = days === 1 ? 'in the one day that' : `in the ${days} days that`
  if (isRead) return `${these} you may read`
  return `${these} ${days === 1 ? 'has' : 'have'} passed`
}

/** "7 requests, 6 decisions and 40 other records": each leads to those alone. */
function changedOf(
  records: readonly ChangedRecord[],
  asked: Readonly<Record<string, string>>,
): Sentence | undefined {
  const byNoun = [...Map.groupBy(records, ({ noun }) => noun)]
  if (byNoun.length === 0) return undefined
  const most = byNoun.sort(([, x], [, y]) => y.length - x.length)
  const toThose = (text: string, nouns: readonly NounName[]) =>
    link(text, { view: 'difference', params: { ...asked, only: nouns.join(',') } })
  const named = most
    .slice(0, MOST_NAMED)
    .map(([noun, all]) => toThose(numberOf(noun, all.length), [noun]))
  const others = most.slice(MOST_NAMED)
  const count = others.reduce((sum, [, all]) => sum + all.length, 0)
  const rest = toThose(
    counted(count, 'other record'),
    others.map(([noun]) => noun),
  )
  return together(count === 0 ? named : [...named, rest])
}

const MOST_NAMED = 3

/** All in digits: days and points go past what is said in words, and a sentence does not mix the two. */
const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`

/** What is called otherwise than in the house, one and many. */
const names: Partial<Record<NounName, readonly [one: string, many?: string]>> = {
  feedback: ['feedback exchange'],
  person: ['person', 'people'],
  postmortem: ['post-mortem'],
  outside: ['outside event'],
  insight: ['insight note'],
  brief: ['role brief'],
}

const numberOf = (noun: NounName, count: number): string =>
  counted(count, ...(names[noun] ?? ([noun] as const)))

/** "Noor’s trust in Dana fell 12 points": leads to what moved it. What isn’t clear is not said to have risen or fallen. */
function movedMost(
  scores: readonly ChangedScore[],
  compared: Readonly<Record<'since' | 'happened', string>> | undefined,
): Sentence | undefined {
  const differing = scores
    .flatMap(({ title, before, after, clear, href }) =>
      before === undefined || after === undefined
        ? []
        : [{ title, href, clear, by: after - before }],
    )
    .filter(({ by }) => Math.round(by) !== 0)
    .sort((x, y) => Math.abs(y.by) - Math.abs(x.by))
  const moved = differing.find(({ clear }) => clear)
  if (moved === undefined)
    return differing.length === 0 ? undefined : said('trust shows no clear change')
  const points = Math.round(Math.abs(moved.by))
  const text = counted(points, 'point')
  const why =
    compared === undefined || !('view' in moved.href)
      ? { text }
      : link(text, { ...moved.href, params: { ...moved.href.params, ...compared } })
  return said(`${moved.title} ${moved.by < 0 ? 'fell' : 'rose'} `, why)
}

interface Unknown {
  /** The days that each of what had happened still had to wait. */
  readonly waits: readonly number[]
  /** Something that had happened was corrected or withdrawn only later. */
  readonly isMended: boolean
  readonly isToCome: boolean
  /** The last day that the viewer reads, where it is over. */
  readonly lastRead: string | undefined
  readonly decided: Decided | undefined
}

/** The decision among it that was made last: how old it was, and how long it still had to wait. */
interface Decided {
  readonly named: Named
  readonly event: string
  readonly days: number
  readonly waits: number
}

/**
 * "On 20 Mar, S-05 Move to enterprise shippers was 11 days old and the record did not know it: it learned of it 7 days
 * later." Of no decision: "By 20 Mar, 11 entries had happened that the record did not know of; the last was recorded 7
 * days later."
 */
export function unknownInWords(
  day: string,
  { waits, isMended, isToCome, lastRead, decided }: Unknown,
): Sentence {
  if (isToCome)
    return said(
      lastRead === undefined
        ? `${day} is still to come.`
        : `${day} is not yours to read: your last day is ${lastRead}.`,
    )
  const last = Math.max(0, ...waits)
  const told =
    decided !== undefined
      ? decidedInWords(day, decided)
      : said(
          waits.length === 0
            ? `By ${day} the record knew of everything that had happened.`
            : `By ${day}, ${counted(waits.length, 'entry', 'entries')} had happened that the record did not know of; the last was recorded ${counted(last, 'day')} later.`,
        )
  return said(
    ...told,
    isMended ? ' Since then something of it was corrected or withdrawn.' : undefined,
  )
}

function decidedInWords(day: string, { named, event, days, waits }: Decided): Sentence {
  const age = days === 0 ? 'was made that day' : `was ${counted(days, 'day')} old`
  return said(
    `On ${day}, `,
    link(labelOf(named), named.href),
    ` ${age} and the record did not know it: it learned of it `,
    entry(`${counted(waits, 'day')} later`, event),
    '.',
  )
}
