import { type InterventionRow, interventions } from '../../folds/interventions.ts'
import { lastSaid } from '../../folds/last-said.ts'
import { wordingFor } from '../../folds/wording.ts'
import { type Classed, classed, classWords } from '../../records/intervention-class.ts'
import { opennessOf, seenBy } from '../../records/intervention-openness.ts'
import { namedRecords } from '../../records/named.ts'
import { mayGive } from '../../telling/actions.ts'
import { firstNameOf } from '../../telling/person.ts'
import { stampView } from '../../telling/stamp.ts'
import { isHidden, type View } from '../../view/view.ts'
import { recordLine } from '../page/line.ts'
import { type Page, paged, type RecordLine } from '../page/page.ts'
import { kindOf, whoDid } from '../page/told.ts'

const kindWords = {
  order: 'gave an order',
  reverse: 'reversed what was decided',
  redo: 'did it over',
} as const

const standings: Record<Classed, RecordLine['standing']> = {
  'to be classified': 'open',
  disputed: 'open',
  invited: 'kept',
  'an agreed gate': 'kept',
  'not invited': 'missed',
}

export const intervention = paged<InterventionRow>({
  fold: interventions,
  words: {
    one: 'intervention',
    many: 'interventions',
    create: { command: 'RecordIntervention', label: 'Record an intervention' },
    empty:
      'Where one of you acted in the other’s domain it stands here, with how each of you sees it.',
  },
  states: Object.keys(standings),
  partnership: ({ recorded }) => recorded?.partnership,
  line: (view, { id, recorded, state, agreed }) => {
    if (recorded === undefined || state.is === 'none') return undefined
    const stands = classed(state)
    return recordLine(view, {
      noun: 'intervention',
      id,
      title: wordingFor(view, recorded),
      kind: 'intervention',
      from: recorded.by,
      to: [recorded.owner],
      state: stands,
      standing: standings[stands],
      began: recorded.stamp,
      ended: agreed,
    })
  },
  page: (view, row) => ({
    kind: kindOf(view, 'intervention', row.id),
    facts: factsOf(view, row),
    steps: stepsOf(view, row),
    parts: partsOf(view, row),
    linked: namedRecords(
      view,
      'decision',
      row.recorded?.decision === undefined ? [] : [row.recorded.decision],
    ).map((named) => ({ ...named, how: 'Decision' })),
    actions: mayGive(view, ['ClassifyIntervention'], row.state, row.recorded?.partnership),
    current: {},
  }),
})

function factsOf(view: View, { recorded }: InterventionRow): Page['facts'] {
  if (recorded === undefined) return []
  const { by, owner, kind, domain, words } = recorded
  const name = (person: string) => firstNameOf(view, person)
  const fact = (label: string, text: string) => ({ label, value: [{ text }] })
  return [
    fact('What it was', `${name(by)} ${kindWords[kind]} in ${name(owner)}’s domain`),
    ...(domain === undefined ? [] : [fact('Domain', domain)]),
    ...(words === undefined ? [] : [fact('Read by', 'the two of them alone')]),
  ]
}

const stepsOf = (view: View, { recorded, agreed }: InterventionRow): Page['steps'] => [
  ...(recorded === undefined
    ? []
    : [{ label: 'Recorded', stamp: stampView(view, recorded.stamp) }]),
  ...(agreed === undefined
    ? []
    : [{ label: 'Seen alike by both', stamp: stampView(view, agreed) }]),
]

/** How each of the two sees it, as far as the viewer may read it yet; the latest first. */
function partsOf(view: View, row: InterventionRow): Page['parts'] {
  const { said, state } = row
  if (state.is === 'none') return []
  const stands = lastSaid(said)
  return [
    {
      title: 'How the two see it',
      note: notes[state.is === 'agreed' ? state.as : state.is],
      items: said
        .map((each) => {
          const { stamp, person, as } = each
          const told = view.tell(as, seenBy(person, stamp), opennessOf(row))
          const verb = stands.includes(each) ? 'says' : 'said before'
          const says = isHidden(told) ? 'has said how they see it' : `${verb}: ${classWords[told]}`
          return {
            id: stamp.event,
            what: [{ text: `${whoDid(view, stamp)} ${says}` }],
            stamp: stampView(view, stamp),
          }
        })
        .toReversed(),
    },
  ]
}

const notes = {
  open: 'shown, and counts, only once both have said how they see it',
  disputed: 'they see it differently, so it counts for nothing',
  invited: 'both say so: it counts for nothing',
  gate: 'both say so: it counts for nothing',
  not_invited: 'both say so: it counts in how far one relies on the other',
} as const
