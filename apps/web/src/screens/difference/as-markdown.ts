import type { Answer } from '../../api/views.ts'
import type { Href } from '../../here/hrefs.ts'
import { fieldName } from '../../ui/field-changes.tsx'
import { isSealed, type Readable } from '../../ui/readable.ts'
import type { Sentence } from '../../ui/sentence.tsx'
import { doneBy } from '../../ui/stamp.ts'
import { told } from '../../words/amount.ts'
import { day, days } from '../../words/dates.ts'
import { signed } from '../../words/figures.ts'
import { plain } from '../../words/markdown.ts'
import {
  ANOTHER_READING,
  alike,
  type Changed,
  changeOf,
  isSame,
  isUnclear,
  lateness,
  mendedInWords,
  nounTitle,
  type Score,
  type Sides,
  shownScore,
  sideOf,
  someByWeight,
} from './told.ts'

type View = Answer<'difference'>

/**
 * What differs as Markdown, with what its reader may read of it.
 * @param title what is compared: "1 Mar 2026 and 1 Jun 2026, as it happened"
 * @param about whose record it is, and as of when it is told
 * @param addressOf makes whole addresses, of a score at one side's moment
 */
export function asMarkdown(
  view: View,
  { title, about }: { title: string; about: string },
  addressOf: (href: Href, side?: keyof Sides) => string,
): string {
  const linked = (text: string, href: Href | undefined) =>
    href === undefined ? plain(text) : `[${plain(text)}](${addressOf(href, sideOf(href))})`
  const said = (sentence: Sentence) => sentence.map(({ text, href }) => linked(text, href)).join('')
  const named = ({ ordinal, title, href }: Omit<Changed['about'], 'state'>) =>
    linked([ordinal, readable(title)].filter(Boolean).join(' '), href)

  const figure = ({ href, ...score }: Score, side: keyof Sides) => {
    const shown = shownScore(score[side])
    return score[side] === undefined ? shown : `[${shown}](${addressOf(href, side)})`
  }
  const scores = view.scores.flatMap((score) => {
    const change = changeOf(score)
    const by =
      change === undefined
        ? ''
        : ` (${signed(change)}${isUnclear(score) ? ', no clear change' : ''})`
    const [before, after] = [figure(score, 'before'), figure(score, 'after')]
    return [
      `- ${plain(score.title)}: ${isSame(score) ? `${after}, unchanged` : `${before} to ${after}${by}`}`,
      ...score.effects.map(
        ({ label, ref, href, points }) =>
          `  - ${signed(points)} ${linked([ref, readable(label)].filter(Boolean).join(' '), href)}`,
      ),
    ]
  })
  const record = (changed: Changed) => {
    const { about, came, fields, last, mended } = changed
    const late = lateness(changed, day)
    const by = `last on ${day(last.happened)} by ${doneBy(last)}${late === undefined ? '' : `, ${late}`}`
    return [
      `- ${named(about)}${came ? `: new, ${about.state}` : ''} (${by})`,
      ...fields.map(({ field, from, to }) => `  - ${plain(fieldName(field))}: ${change(from, to)}`),
      ...mended.map((each) => `  - ${linked(mendedInWords(each, day), each.entry.href)}`),
    ]
  }
  const unknown = alike(view.unknown ?? []).map(({ first: { entry }, times }) => {
    const { on, did, href, happened, recorded } = entry
    const of = on === undefined ? '' : `${named(on)}: `
    const more = times === 1 ? '' : `, and ${times - 1} more alike`
    return `- ${of}${linked(did, href)}, ${day(happened)}, recorded ${day(recorded)}${more}`
  })
  return [
    `# Difference: ${title}`,
    `${plain(about)}.`,
    said(view.sentence),
    ...section('Trust and alignment', scores),
    ...(view.unknown === undefined && someByWeight(view.scores) ? [ANOTHER_READING] : []),
    ...section('Happened, not yet known', unknown),
    ...(view.clocks === undefined ? [] : onBothClocks(view.clocks, named)),
    ...view.groups.flatMap(({ noun, records }) =>
      section(nounTitle(noun), records.flatMap(record)),
    ),
    '',
  ].join('\n\n')
}

type Clocks = NonNullable<View['clocks']>
type Name = (about: Clocks['knew'][number]['of']) => string

/** What was in force on either clock, and who knew of what the record did not. */
function onBothClocks({ inForce, knew }: Clocks, named: Name): string[] {
  const all = (decisions: readonly Changed['about'][]) => decisions.map(named).join(', ') || 'none'
  const known = knew.flatMap(({ of, who, notAsked }) => {
    const unasked = new Set(notAsked.map(({ id }) => id))
    const lines = [
      ...who.people.map(({ person, ...knows }) => ({ person, said: knownSince(knows) })),
      ...who.unaware.map((person) => ({ person, said: 'nothing says that they know' })),
    ].map(({ person, said }) => {
      const asked = unasked.has(person.id) ? ', not asked before' : ''
      return `- ${plain(person.name)}: ${said}${asked}`
    })
    const title = [of.ordinal, readable(of.title)].filter(Boolean).join(' ')
    return section(`Who knew of ${plain(title)}`, lines)
  })
  return [
    ...section('In force', [
      `- As it was known: ${all(inForce.known)}`,
      `- As it had happened: ${all(inForce.happened)}`,
    ]),
    ...known,
  ]
}

function knownSince({
  since,
  afterDays = 0,
}: Pick<Clocks['knew'][number]['who']['people'][number], 'since' | 'afterDays'>): string {
  if (since === undefined) return 'disputed by them'
  return `since ${day(since)}${afterDays > 0 ? `, ${days(afterDays)} later` : ''}`
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`## ${title}`, lines.join('\n')]

/** `8 → 9.5`; what came, or went, stands alone. */
function change(from: string | undefined, to: string | undefined): string {
  const [before, after] = [from, to].map((each) => plain(told(each)))
  if (before === '') return after ?? ''
  return `${before} → ${after === '' ? 'nothing' : after}`
}

const readable = (text: Readable<string>): string => (isSealed(text) ? 'words sealed' : text)
