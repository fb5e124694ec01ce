import type { Answer } from '../../api/views.ts'
import { wholeName } from '../../ui/stamp.ts'
import { plain, plainLines } from '../../words/markdown.ts'
import { cameAfterwards } from './came-afterwards.ts'
import { dayOf, line, named, onBy, onRecord, sentences, withNote } from './madr-lines.ts'

type View = Answer<'decision'>

/** What was to be solved, or why that is not stated. */
export const problemOf = ({ problem, waived }: View): (string | undefined)[] => [
  problem === undefined
    ? waived && `No problem is stated (${waived.code}): ${plain(waived.reason)}`
    : plainLines(problem.problem.statement),
]

const CAME = {
  first: 'before the options',
  'written later': 'before the options, as was written down later',
  afterwards: 'only after the proposal',
} as const

/** What the problem rests on, whether it was stated before anything was proposed, and who else takes it for the problem. */
export function aboutProblem({ problem }: View): string[] {
  if (problem === undefined) return []
  const { stamp, came, accepted } = problem
  return [
    sentences(
      `problem stated ${CAME[came]}, ${onBy(stamp)}`,
      ...problem.problem.evidence.map(restsOn),
    ),
    ...accepted.map(
      (also) =>
        `${also.person.name} agrees that this is the problem, on ${dayOf(also.stamp.happened)}${onRecord(also.stamp, also.person)}`,
    ),
  ]
}

type Need = NonNullable<View['need']>

/** Whose need it serves, and what that rests on; or why it serves no buyer's. */
export function needOf({ need }: View): string[] {
  if (need === undefined) return []
  if ('none' in need) return [`serves no buyer’s need: ${need.none}`]
  const { segment, statement, evidence } = need
  return [sentences(`serves the need of ${segment}: ${statement}`, ...evidence.map(restsOn))]
}

const restsOn = (given: Ground): string => `Rests on: ${ground(given)}`

type Ground = Extract<Need, { segment: string }>['evidence'][number]

const ground = ({ note, link, hash }: Ground): string =>
  `${linked(note, link)}${hash === undefined ? '' : ` (SHA-256 ${hash})`}`

const linked = (text: string, link: string | undefined): string =>
  link === undefined ? text : `[${line(text)}](${link})`

/** When it is dated and entered the record, whether that was only after the decision, and where it comes from. */
export function exhibit(given: View['evidence'][number]): string {
  const { kind, title, link, note, hash, stamp, afterwards } = given
  const after = afterwards ? `, ${cameAfterwards(given)} only after the decision` : ''
  const what = `${kind}, ${dayOf(stamp.happened)}${onRecord(stamp)}${after}: ${linked(title, link)}`
  return sentences(
    `${what}${fromWhere(given)}`,
    cited(given.cited),
    note,
    hash === undefined ? undefined : `SHA-256 ${hash}`,
  )
}

/** Of a precedent, the year, market and segment that it comes from. */
function fromWhere({ context }: View['evidence'][number]): string {
  const where = [context?.year, context?.market, context?.segment].filter(Boolean)
  return where.length === 0 ? '' : ` (${where.join(', ')})`
}

/** The metric as it stood then, beside what it says today. */
function cited(metric: View['evidence'][number]['cited']): string | undefined {
  if (metric === undefined) return undefined
  const { href, title, stood, today, since } = metric
  const now = today === undefined ? 'the same today' : `today ${today}`
  return [`${title} ${stood}`, ...(href === undefined ? [] : [since && `${since} since`, now])]
    .filter(Boolean)
    .join(', ')
}

/** What has to hold for it, and when it did no longer. */
export function assumption({ text, broken, asks }: View['assumptions'][number]): string {
  if (broken === undefined) return text
  const { stamp, outside, note, link } = broken
  const because = outside === undefined ? '' : `, because of ${named(outside)}`
  const where = link === undefined ? '' : ` ([source](${link}))`
  return sentences(
    text,
    withNote(
      `Broke on ${dayOf(stamp.happened)}, says ${wholeName(stamp.by)}${onRecord(stamp, stamp.by)}${because}${where}`,
      note,
    ),
    asks ? 'Nobody has said since whether the decision still holds.' : undefined,
  )
}
