import type { Answer } from '../../api/views.ts'
import { isSealed } from '../../ui/readable.ts'
import { wholeName } from '../../ui/stamp.ts'
import { courseOf } from './madr-course.ts'
import { bullet, dayOf, line, named, onRecord, sentences, withNote } from './madr-lines.ts'
import { positionsOf } from './madr-positions.ts'
import { whenJudged } from './verdict-words.ts'

type View = Answer<'decision'>

/**
 * The decision as a Markdown record (MADR 4), with what its reader may read of it and nothing else.
 * @param told as of when, and for whom
 */
export function asMadr(view: View, told: string): string {
  const { decision, problem, waived, made, options, source, links } = view
  const title = decision?.title ?? problem?.problem.statement ?? 'A decision'
  const chosen = options.find((option) => option.chosen)?.text
  return [
    '---',
    `status: ${statusOf(view)}`,
    ...(decision === undefined ? [] : [`date: ${dayOf(decision.stamp.happened)}`]),
    ...people('decision-makers', decision?.owner === undefined ? [] : [decision.owner]),
    ...people('consulted', made?.consulted),
    ...people('informed', made?.informed),
    '---',
    '',
    `# ${line(title)}`,
    ...section('Context and Problem Statement', [
      problem?.problem.statement ??
        (waived === undefined
          ? undefined
          : `No problem is stated (${waived.code}): ${waived.reason}`),
    ]),
    ...section(
      'Decision Drivers',
      view.assumptions.map((each) => bullet(assumption(each))),
    ),
    ...section(
      'Considered Options',
      options.map(({ text }) => bullet(text)),
    ),
    ...section('Decision Outcome', [
      made === undefined
        ? undefined
        : [`Chosen option: "${line(chosen ?? title)}"`, made.rationale].filter(Boolean).join('. '),
    ]),
    ...section(
      'Consequences',
      view.verdicts.map((each) => bullet(verdict(each))),
      3,
    ),
    ...section('Positions', positionsOf(view.positions).map(bullet)),
    ...section(`Bets on: ${line(view.bets?.effect ?? '')}`, (view.bets?.bets ?? []).map(betLine)),
    ...section(
      'Evidence',
      view.evidence.map((each) => bullet(exhibit(each))),
    ),
    ...section('More Information', [
      ...courseOf(view).map(bullet),
      ...links.map((link) =>
        bullet(withNote(`${relation(link)} ${named(link.decision)}`, link.note)),
      ),
      ...view.cites.map((cited) => bullet(withNote(`cites ${named(cited)}`, cited.note))),
      ...(source === undefined ? [] : [bullet(`read from ${source.page}`)]),
      bullet(`told ${told}`),
    ]),
    '',
  ].join('\n')
}

/** What a file of it is called: `S-05-move-to-enterprise-shippers.md`. */
export function madrName({ ordinal, decision }: View): string {
  const words = (decision?.title ?? 'problem').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return `${[ordinal, ...words].filter(Boolean).join('-').slice(0, 80)}.md`
}

function statusOf({ decision, after }: View): string {
  if (decision === undefined) return 'proposed'
  if (decision.standing === 'superseded') {
    const by = after.find(({ id }) => id === decision.ended?.by) ?? after[0]
    return by === undefined ? 'superseded' : `superseded by ${named(by)}`
  }
  return statuses[decision.standing] ?? 'proposed'
}

const statuses: Partial<Record<NonNullable<View['decision']>['standing'], string>> = {
  'in force': 'accepted',
  rejected: 'rejected',
  dropped: 'deprecated',
  reversed: 'deprecated',
}

const people = (what: string, these: readonly { name: string }[] = []): string[] =>
  these.length === 0
    ? []
    : [`${what}: [${these.map(({ name }) => JSON.stringify(name)).join(', ')}]`]

function section(title: string, said: readonly (string | undefined)[], level = 2): string[] {
  const lines = said.filter((each) => each !== undefined && each !== '')
  return lines.length === 0 ? [] : (['', `${'#'.repeat(level)} ${title}`, '', ...lines] as string[])
}

const incoming = { amends: 'amended by', refines: 'refined by', relates_to: 'relates to' } as const

/** As this one stands to the other, whichever of the two says so. */
const relation = (link: View['links'][number]): string =>
  link.incoming ? incoming[link.relation] : link.relation.replace('_', ' ')

/** When it is dated and entered the record, and whether that was only after the decision. */
function exhibit({ kind, title, link, stamp, afterwards }: View['evidence'][number]): string {
  const how = stamp.corrected === undefined ? 'attached' : 'so worded'
  const after = afterwards ? `, ${how} only after the decision` : ''
  const what = link === undefined ? title : `[${line(title)}](${link})`
  return `${kind}, ${dayOf(stamp.happened)}${onRecord(stamp)}${after}: ${what}`
}

/** What has to hold for it, and when it did no longer. */
function assumption({ text, broken, asks }: View['assumptions'][number]): string {
  if (broken === undefined) return text
  const { stamp, outside, note } = broken
  const because = outside === undefined ? '' : `, because of ${named(outside)}`
  return sentences(
    text,
    withNote(
      `Broke on ${dayOf(stamp.happened)}, says ${wholeName(stamp.by)}${onRecord(stamp, stamp.by)}${because}`,
      note,
    ),
    asks ? 'Nobody has said since whether the decision still holds.' : undefined,
  )
}

function verdict(given: View['verdicts'][number]): string {
  const { stamp, verdict: said, note } = given
  return sentences(
    `${said}, says ${wholeName(stamp.by)} on ${dayOf(stamp.happened)}${onRecord(stamp, stamp.by)} (${whenJudged(given)})`,
    note,
  )
}

/** That somebody was asked and has placed none, or keeps it sealed, is said too. */
function betLine({ person, state, chance, failure }: NonNullable<View['bets']>['bets'][number]) {
  const said = typeof chance === 'number' ? `${chance} %` : state
  const how = failure === undefined || isSealed(failure) ? undefined : failure
  return bullet([`${person.name}: ${said}`, how].filter(Boolean).join(': '))
}
