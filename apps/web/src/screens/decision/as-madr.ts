import type { Answer } from '../../api/views.ts'
import { wholeName } from '../../ui/stamp.ts'
import { listed } from '../../words/figures.ts'
import { plain, plainLines } from '../../words/markdown.ts'
import { courseOf } from './madr-course.ts'
import { aboutProblem, assumption, exhibit, needOf, problemOf } from './madr-grounds.ts'
import { bullet, dayOf, line, named, onBy, onRecord, sentences, withNote } from './madr-lines.ts'
import { positionsOf } from './madr-positions.ts'
import { betsOf, mendingsOf, remarksOn } from './madr-said-since.ts'
import { whenJudged } from './verdict-words.ts'

type View = Answer<'decision'>
type Remarks = Answer<'remarks'>['remarks']

/**
 * The decision as a Markdown record (MADR 4), with what its reader may read of it and nothing else.
 * @param told as of when, and for whom
 * @param remarks what was said and asked beside it
 */
export function asMadr(view: View, told: string, remarks: Remarks = []): string {
  const { decision, problem, made, options, source, links } = view
  const title = decision?.title ?? problem?.problem.statement ?? 'A decision'
  const chosen = options.find((option) => option.chosen)?.text
  return [
    '---',
    `status: ${scalar(statusOf(view))}`,
    ...(decision === undefined ? [] : [`date: ${dayOf(decision.stamp.happened)}`]),
    ...people('decision-makers', decision?.owner === undefined ? [] : [decision.owner]),
    ...people('consulted', made?.consulted),
    ...people('informed', made?.informed),
    '---',
    '',
    `# ${plain(title)}`,
    ...section('Context and Problem Statement', problemOf(view)),
    ...section(
      'Decision Drivers',
      view.assumptions.map((each) => bullet(assumption(each))),
    ),
    ...section(
      'Considered Options',
      options.map(({ text }) => bullet(plain(text))),
    ),
    ...section('Decision Outcome', [
      made === undefined
        ? undefined
        : [`Chosen option: "${plain(chosen ?? title)}"`, plainLines(made.rationale ?? '')]
            .filter(Boolean)
            .join('. '),
    ]),
    ...section(
      'Consequences',
      view.verdicts.map((each) => bullet(verdict(each))),
      3,
    ),
    ...section('Positions', positionsOf(view.positions).map(bullet)),
    ...section(
      `Bets on: ${line(view.bets?.effect ?? '')}`,
      view.bets === undefined ? [] : betsOf(view.bets),
    ),
    ...section(
      'Evidence',
      view.evidence.map((each) => bullet(exhibit(each))),
    ),
    ...section('Remarks and Questions', remarksOn(remarks)),
    ...section('Corrected, Withdrawn or Inserted', mendingsOf(view)),
    ...section('More Information', [
      ...aboutIt(view).map(bullet),
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

/** What the problem rests on, of which kind the decision is, where it lies, whom it was open to, what it serves, and who was there. */
const aboutIt = (view: View): string[] => [
  ...aboutProblem(view),
  ...kindOf(view),
  ...needOf(view),
  ...view.goals.map((goal) => `serves the goal ${named(goal)}`),
  ...present(view),
]

function kindOf({ decision, restricted, openedToAll, context }: View): string[] {
  const { kind, domain, experiment } = decision ?? {}
  const where = Object.values(context ?? {}).filter(Boolean)
  const until = restricted?.until === undefined ? '' : `, until ${restricted.until}`
  return [
    ...(kind === undefined ? [] : [`kind: ${kind}${experiment ? ', an experiment' : ''}`]),
    ...(domain === undefined ? [] : [`domain: ${domain}`]),
    ...(where.length === 0 ? [] : [`where: ${where.join(', ')}`]),
    ...(restricted === undefined
      ? []
      : [`open to ${listed(restricted.to.map(({ name }) => name))} only${until}`]),
    ...(openedToAll === undefined ? [] : [`opened to all ${onBy(openedToAll)}`]),
  ]
}

function present({ made }: View): string[] {
  const there = made?.participants ?? []
  return there.length === 0 ? [] : [`took part: ${listed(there.map(({ name }) => name))}`]
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

/** In YAML, which takes a colon or a hash for its own. */
const scalar = (text: string): string => (/[:#"\\]/.test(text) ? JSON.stringify(text) : text)

function section(title: string, said: readonly (string | undefined)[], level = 2): string[] {
  const lines = said.filter((each) => each !== undefined)
  return lines.every((each) => each === '')
    ? []
    : (['', `${'#'.repeat(level)} ${title}`, '', ...lines] as string[])
}

const incoming = { amends: 'amended by', refines: 'refined by', relates_to: 'relates to' } as const

/** As this one stands to the other, whichever of the two says so. */
const relation = (link: View['links'][number]): string =>
  link.incoming ? incoming[link.relation] : link.relation.replace('_', ' ')

function verdict(given: View['verdicts'][number]): string {
  const { stamp, verdict: said, note } = given
  return sentences(
    `${said}, says ${wholeName(stamp.by)} on ${dayOf(stamp.happened)}${onRecord(stamp, stamp.by)} (${whenJudged(given)})`,
    note,
  )
}
