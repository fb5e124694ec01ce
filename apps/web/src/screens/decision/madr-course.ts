import type { Answer } from '../../api/views.ts'
import { doneBy, wholeName } from '../../ui/stamp.ts'
import { amount } from '../../words/amount.ts'
import { days } from '../../words/dates.ts'
import { dayOf, named, onBy, onRecord, withNote } from './madr-lines.ts'
import { planOf } from './madr-plan.ts'

type View = Answer<'decision'>

/**
 * What a record of MADR has no place of its own for: when it was decided and when that was recorded, in place of what, in
 * whose domain, what it was to cost, who disputes having been told, what was to end it, and how it ended.
 */
export const courseOf = (view: View): string[] => [
  ...begun(view),
  ...superseded(view).map((older) => `supersedes ${named(older)}`),
  ...outsideDomain(view),
  ...timeGiven(view),
  ...planOf(view),
  ...disputes(view),
  ...view.stopLosses.map(stopLoss),
  ...view.reviews.map(({ stamp, note }) => withNote(`reviewed ${onBy(stamp)}`, note)),
  ...view.reconfirmations.map(reconfirmed),
  ...ended(view),
]

/** Both clocks of it. */
function begun({ decision }: View): string[] {
  if (decision === undefined) return []
  const { stamp, made } = decision
  const known = stamp.lagDays === 0 ? `, recorded on ${dayOf(stamp.recorded)}` : ''
  return [`${made ? 'decided' : 'proposed'} ${onBy(stamp)}${known}`]
}

/** The older ones whose place it took. */
const superseded = ({ decision, before, beingRecorded }: View): View['before'] =>
  before.filter(({ id, ended }) => ended?.by === decision?.id || beingRecorded.includes(id))

function outsideDomain({ decision, domainOf }: View): string[] {
  if (decision === undefined || !domainOf?.outside) return []
  const gate = domainOf.gate === undefined ? '' : `; gate: ${domainOf.gate}`
  return [
    `outside its owner’s domain: ${decision.domain} is ${domainOf.person.name}’s by charter ${domainOf.version}${gate}`,
  ]
}

function timeGiven({ decision }: View): string[] {
  const { ofDays, due, days: got, counts } = decision?.time ?? {}
  if (ofDays === undefined || due === undefined || got === undefined) return []
  const known = counts ? '' : ', as was recorded only afterwards'
  return [`given ${days(ofDays)}, to ${due}${known}; got ${days(got)}`]
}

/** Who was told or shown it by the record, and says otherwise. */
const disputes = ({ whoKnows: { people } }: View): string[] =>
  people.flatMap(({ person, statements }) =>
    statements.flatMap(({ how, by, stamp, answer }) => {
      if (answer === undefined) return []
      const { instead, note } = answer
      const was = `${told(how, by)} on ${dayOf(stamp.happened)}`
      const said =
        instead === undefined
          ? `${person.name} disputes having been ${was}`
          : `${person.name} was ${was}; by their own account ${told(instead.how, instead.by)} on ${instead.on}`
      return [withNote(said, note)]
    }),
  )

type Knowing = View['whoKnows']['people'][number]['statements'][number]

const ways: Record<Knowing['how'], string> = {
  told: 'told',
  shown: 'shown it',
  present: 'present',
  asked: 'asked',
  opened: 'seen to open it',
  part: 'part of it',
  'played back': 'heard to play it back',
}

const told = (how: Knowing['how'], by: Knowing['by']): string =>
  by === undefined ? ways[how] : `${ways[how]} by ${by.name}`

function stopLoss({ stamp, text, threshold, reached }: View['stopLosses'][number]): string {
  const hits = reached.map(({ stamp: hit, value, note, counts }) => {
    const at = value === undefined ? '' : ` at ${amount(value, threshold?.unit)}`
    const after = counts ? '' : ', which was before the line was on record'
    const on = `on ${dayOf(hit.happened)}, says ${doneBy(hit, wholeName)}${onRecord(hit, hit.by)}`
    return withNote(`reached${at} ${on}${after}`, note)
  })
  return [`stop-loss set ${onBy(stamp)}: ${text}`, ...hits].join(' – ')
}

function reconfirmed({ stamp, note, despite }: View['reconfirmations'][number]): string {
  const broken =
    despite.length === 0
      ? ''
      : `, known to be broken: ${despite.map((text) => `“${text}”`).join(' and ')}`
  return withNote(`said to hold still ${onBy(stamp)}${broken}`, note)
}

/** What took its place, or who ended it: what is dropped without a word is nobody's act. */
function ended({ decision, after }: View): string[] {
  const end = decision?.ended
  if (end === undefined) return []
  const { how, silently, stamp, reason } = end
  const next = after.find(({ id }) => id === end.by)
  const on = `on ${dayOf(stamp.happened)}`
  if (silently) return [withNote(`${how} without a word ${on}${onRecord(stamp)}`, reason)]
  const newer = end.byUnread ? 'a decision that is not yours to read' : next && named(next)
  const by = newer === undefined ? onBy(stamp) : `${on} by ${newer}${onRecord(stamp)}`
  return [withNote(`${how} ${by}`, reason)]
}
