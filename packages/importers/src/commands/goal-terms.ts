import type { CommandInput, PersonId } from '@lockstep/domain'
import type { Goal, Target } from '../steps/goal.ts'
import { lineOf, textOf } from '../wording/texts.ts'

/** The person that a page names as a goal's owner, by a handle. Any other owner it names is a team. */
export const ownerNamed = ({ owner }: Pick<Goal, 'owner'>): string | undefined =>
  owner?.startsWith('@') ? lineOf(owner) : undefined

/** What a proposed goal says, in the record's terms: all that a page can change of it. */
export type SaidTerms = Pick<
  CommandInput<'ProposeGoal'>,
  | 'title'
  | 'definition'
  | 'owners'
  | 'function'
  | 'target'
  | 'targetText'
  | 'unit'
  | 'period'
  | 'startsOn'
  | 'horizon'
>

/** @param owner the person that the page names */
export function termsOf(goal: Goal, owner: PersonId | undefined): SaidTerms {
  const wording = goal.wording.trim()
  const title = lineOf(wording) ?? 'Untitled'
  const whole = title === wording ? undefined : textOf(wording)
  const of = functionOf(goal)
  return {
    title,
    owners: owner === undefined ? [] : [owner],
    ...(whole === undefined || title === whole.replaceAll(/\s+/g, ' ')
      ? {}
      : { definition: whole }),
    ...(of === undefined ? {} : { function: of }),
    ...aim(goal.targets),
    ...stretch(goal),
  }
}

/** The function, and the team within it that answers for the goal. */
function functionOf({ function: of, owner }: Goal): string | undefined {
  const team = owner === null || owner.startsWith('@') || owner === of ? null : owner
  if (team === null) return lineOf(of ?? '')
  return lineOf(of === null || team.startsWith(of) ? team : `${of} / ${team}`)
}

/**
 * One share, one sum of money or one number of days is a target. Any other number may as well count something else,
 * several may belong together, and a masked one is none: those stay as the page writes them.
 */
function aim(targets: readonly Target[]): Pick<SaidTerms, 'target' | 'unit' | 'targetText'> {
  const [only, ...more] = targets
  if (only === undefined) return {}
  const unit = unitOf(only)
  if (more.length === 0 && only.amount !== null && unit !== undefined)
    return { target: only.amount, unit }
  const targetText = textOf(targets.map(({ text }) => text).join('; '))
  return targetText === undefined ? {} : { targetText }
}

const CURRENCIES: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP' }
const MAGNITUDES: Readonly<Record<string, string>> = {
  k: ' k',
  m: ' M',
  mm: ' M',
  b: ' B',
  bn: ' B',
}

/** `%`, `days`, `USD M`. */
function unitOf({ unit }: Target): string | undefined {
  const [sign = '', scale = ''] = unit
    .replaceAll(/[-+]/g, '')
    .trim()
    .split(/\s+(?=\S)/)
  if (sign === '%' || sign === 'd') return sign === '%' ? '%' : 'days'
  const [currency, magnitude] = [CURRENCIES[sign], MAGNITUDES[scale.toLowerCase()]]
  if (currency === undefined || (scale !== '' && magnitude === undefined)) return undefined
  return `${currency}${magnitude ?? ''}`
}

function stretch({ period }: Goal): Pick<SaidTerms, 'period' | 'startsOn' | 'horizon'> {
  const label = lineOf(period?.label ?? '')
  if (period === null || label === undefined) return {}
  const { from, to } = period
  return {
    period: { label, ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) },
    ...(from === null ? {} : { startsOn: from }),
    ...(to === null ? {} : { horizon: to }),
  }
}

const SPELLED: readonly string[] = ['title', 'definition', 'function', 'unit', 'targetText']

export type Revision = Pick<CommandInput<'ReviseGoal'>, keyof SaidTerms>

/** What differs, as a revision asks for it: null empties a field. Undefined where nothing does. */
export function revisionOf(before: SaidTerms, after: SaidTerms): Revision | undefined {
  const fields = [
    ...new Set([...Object.keys(before), ...Object.keys(after)]),
  ] as (keyof SaidTerms)[]
  const changed = fields.filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  )
  if (changed.length === 0) return undefined
  return Object.fromEntries(changed.map((field) => [field, after[field] ?? null])) as Revision
}

/** Whether only wording changes, which is all that an editorial revision may. */
export const isWording = (revision: Revision): boolean =>
  Object.keys(revision).every((field) => SPELLED.includes(field))
