import type { CommandInput, Id, PersonId } from '@lockstep/domain'
import type { Draft, ImportCommand } from '../commands/draft.ts'
import { PeopleMet } from '../commands/people-met.ts'
import { draftsOn } from '../commands/scene.ts'
import { type Naming, unwithdrawn } from '../commands/unwithdrawn.ts'
import { lineOf, textOf } from '../wording/texts.ts'

import type { TableGoal } from './goals.ts'

/** What turning a table into commands needs to know of the organisation, and what was chosen. */
export interface TableOptions extends Naming {
  /** The table's name, as the record says where a goal comes from. */
  readonly page: string
  /** Who a name is: somebody who is known, somebody new, or left out. */
  readonly person: (name: string, line: number) => PersonId | 'new' | 'left out'
  /** Who imports, and says who somebody new is. */
  readonly importer: PersonId
}

/** Ids of what a table tells carry no time: the same goal is read again on another day. */
const NO_TIME = new Date(0)
const TABLE = 'table of goals'
const on = draftsOn('goal')

/** Turns goals of a table into commands: the same goals into the same commands, whenever they are read. */
export class TableCommands {
  readonly #options: TableOptions
  readonly #records = new Map<string, Id>()
  readonly #people: PeopleMet

  constructor(options: TableOptions) {
    this.#options = options
    this.#people = new PeopleMet(options)
  }

  /** The commands of one goal, in the order in which they are to be given; those it serves were asked for before. */
  of(goal: TableGoal): ImportCommand[] {
    const met: Draft[] = []
    const owners = goal.owners.flatMap((name) => this.#person(name, goal, met) ?? [])
    const record = unwithdrawn(this.#options, 'goal', NO_TIME, [TABLE, 'goal', goal.key])
    this.#records.set(goal.key, record)
    const above = goal.serves === undefined ? undefined : this.#records.get(goal.serves)
    const input = { ...termsOf(goal), ...this.#placed(goal, owners, above) }
    const needs = [...owners, ...(above === undefined ? [] : [above])]
    const ended = owners.includes(this.#options.importer) ? this.#ended(record, goal) : []
    const drafts = [
      ...met,
      on(record, 'ProposeGoal', input, needs),
      ...progress(record, goal, ended.length === 0),
      ...ended,
    ]
    return drafts.map((draft) => this.#finished(draft, goal))
  }

  #placed({ growth }: TableGoal, owners: readonly PersonId[], above: Id | undefined) {
    return {
      owners: [...new Set(owners)],
      parents: above === undefined ? [] : [above],
      growth,
      source: { page: lineOf(this.#options.page) ?? 'a table' },
    }
  }

  /** What came of a goal is its owners' to say: of another's it is kept in its words. */
  #ended(id: Id, { status: { is, text } }: TableGoal): Draft[] {
    const note = textOf(`${this.#options.page}: ${text}`) ?? ''
    if (is === 'achieved') return [on(id, 'AchieveGoal', { id, note })]
    if (is === 'missed') return [on(id, 'MissGoal', { id, note })]
    return is === 'abandoned' ? [on(id, 'AbandonGoal', { id, reason: note })] : []
  }

  #person(name: string, { line }: TableGoal, met: Draft[]): PersonId | undefined {
    const known = lineOf(name.normalize('NFC')) ?? ''
    const chosen = this.#options.person(known, line)
    if (chosen !== 'new') return chosen === 'left out' ? undefined : chosen
    return this.#people.named(known, { time: NO_TIME, source: TABLE }, met)
  }

  #finished(draft: Draft, { line, key }: TableGoal): ImportCommand {
    const { derive, importer } = this.#options
    const { noun, id } = draft.record
    return {
      ...draft,
      key: derive(NO_TIME, TABLE, id, isOutcome(draft) ? 'outcome' : draft.command.name),
      // A goal is proposed as by hand, under every check; whom a name means, only an import can say.
      ...(noun === 'person' ? { author: importer } : {}),
      line,
      correlation: derive(NO_TIME, TABLE, key),
    }
  }
}

/** The first that a table told counts, whatever it says since: an import changes nothing. */
const isOutcome = ({ command: { name } }: Draft): boolean =>
  name === 'AchieveGoal' || name === 'MissGoal' || name === 'AbandonGoal'

type Terms = Omit<CommandInput<'ProposeGoal'>, 'owners' | 'parents' | 'source' | 'growth'>

function termsOf(goal: TableGoal): Terms {
  const { title, definition, baseline, target, period, startsOn, horizon } = goal
  const short = lineOf(title) ?? 'Untitled'
  const lines = { function: goal.function, metric: goal.metric, unit: goal.unit }
  const texts = {
    targetText: goal.targetText,
    definition: [short === title ? '' : title, definition].filter(Boolean).join('\n\n'),
  }
  const label = lineOf(period?.label ?? '')
  return {
    title: short,
    ...cleaned(lines, lineOf),
    ...cleaned(texts, textOf),
    ...given({
      baseline,
      target,
      startsOn: startsOn ?? period?.from,
      horizon: horizon ?? period?.to,
    }),
    ...(period === undefined || label === undefined ? {} : { period: { ...period, label } }),
  }
}

const cleaned = <F extends string>(
  fields: Readonly<Record<F, string>>,
  clean: (text: string) => string | undefined,
): Partial<Record<F, string>> =>
  given(
    Object.fromEntries(
      Object.entries<string>(fields).map(([field, text]) => [field, clean(text)]),
    ) as Record<F, string | undefined>,
  )

/** Without the fields that are left open. */
const given = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [F in keyof T]?: Exclude<T[F], undefined>
  }

/** @param tells whether its status is told with it, in its words */
function progress(
  record: Id,
  { progress: value, progressText, status: { is, text: stands } }: TableGoal,
  tells: boolean,
): Draft[] {
  const told = tells && is !== 'open' ? [progressText, stands] : [progressText]
  const text = textOf(told.filter(Boolean).join('\n\n'))
  if (value === undefined && text === undefined) return []
  const source = { kind: 'csv' as const }
  return [on(record, 'ReportProgress', { id: record, ...given({ value, text }), source })]
}
