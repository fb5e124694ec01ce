import type { Answer } from '../../api/views.ts'
import { isSealed, type Readable } from '../../ui/readable.ts'
import { actorName } from '../../ui/stamp.ts'

type View = Answer<'decision'>

/**
 * The decision as a Markdown record (MADR 4), with what its reader may read of it and nothing else.
 * @param moment as of which it is told
 */
export function asMadr(view: View, moment: string): string {
  const { decision, problem, waived, made, options, source, links } = view
  const title = decision?.title ?? problem?.problem.statement ?? 'A decision'
  const chosen = options.find((option) => option.chosen)?.text
  return [
    '---',
    `status: ${statusOf(view)}`,
    ...(decision === undefined ? [] : [`date: ${decision.stamp.happened.slice(0, 10)}`]),
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
      view.assumptions.map(({ text, broken }) =>
        bullet(
          broken === undefined ? text : `${text} Broke on ${broken.stamp.happened.slice(0, 10)}.`,
        ),
      ),
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
      view.verdicts.map(({ stamp, verdict, note }) =>
        bullet(
          [`${actorName(stamp.by)}: ${verdict.replace('_', ' ')}`, note].filter(Boolean).join('. '),
        ),
      ),
      3,
    ),
    ...section('Positions', view.positions.flatMap(positionLine)),
    ...section(`Bets on: ${line(view.bets?.effect ?? '')}`, (view.bets?.bets ?? []).map(betLine)),
    ...section(
      'Evidence',
      view.evidence.map(({ kind, title: what, link, stamp }) =>
        bullet(
          `${kind}, ${stamp.happened.slice(0, 10)}: ${link === undefined ? what : `[${line(what)}](${link})`}`,
        ),
      ),
    ),
    ...section('More Information', [
      ...links.map(({ decision: other, relation }) =>
        bullet(`${relation.replace('_', ' ')} ${named(other)}`),
      ),
      ...view.cites.map((cited) =>
        bullet([`cites ${named(cited)}`, cited.note].filter(Boolean).join(': ')),
      ),
      ...(source === undefined ? [] : [bullet(`read from ${source.page}`)]),
      bullet(`told ${moment}`),
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
    const by = after[0]
    return by === undefined
      ? 'superseded'
      : `superseded by ${[by.ordinal, line(by.title)].filter(Boolean).join(' ')}`
  }
  if (decision.standing === 'in force') return 'accepted'
  return decision.standing === 'dropped' || decision.standing === 'reversed'
    ? 'deprecated'
    : 'proposed'
}

const people = (what: string, these: readonly { name: string }[] = []): string[] =>
  these.length === 0
    ? []
    : [`${what}: [${these.map(({ name }) => JSON.stringify(name)).join(', ')}]`]

function section(title: string, said: readonly (string | undefined)[], level = 2): string[] {
  const lines = said.filter((each) => each !== undefined && each !== '')
  return lines.length === 0 ? [] : (['', `${'#'.repeat(level)} ${title}`, '', ...lines] as string[])
}

/** Who was silent, was not asked or keeps it sealed is said too: a record without them would say something else. */
function positionLine({ person, position, notAsked, silent }: View['positions'][number]): string[] {
  if (position === undefined) {
    const instead = notAsked ? 'not asked' : silent ? 'asked, and silent' : undefined
    return instead === undefined ? [] : [bullet(`${person.name}: ${instead}`)]
  }
  const { stance, reason, kind } = position
  const why = reason === undefined || isSealed(reason) ? '' : `: ${reason}`
  return [bullet(`${person.name}: ${readable(stance)}, ${kind}${why}`)]
}

/** That somebody was asked and has placed none, or keeps it sealed, is said too. */
function betLine({ person, state, chance, failure }: NonNullable<View['bets']>['bets'][number]) {
  const said = typeof chance === 'number' ? `${chance} %` : state
  const how = failure === undefined || isSealed(failure) ? undefined : failure
  return bullet([`${person.name}: ${said}`, how].filter(Boolean).join(': '))
}

const readable = (value: Readable<string>): string => (isSealed(value) ? 'sealed' : value)

const named = ({ ordinal, title }: { ordinal?: string | undefined; title: Readable<string> }) =>
  [ordinal, line(readable(title))].filter(Boolean).join(' ')

/** What has to stand in one line stays in it. */
const line = (text: string): string => text.replace(/\s*\n\s*/g, ' ')

const bullet = (text: string): string => `* ${line(text)}`
