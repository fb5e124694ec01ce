import { type Charter, type SuccessDefinition, trustIsOpen } from '@lockstep/domain'
import type { PartnershipRow } from '../../folds/partnerships.ts'
import { cadenceInWords } from '../../subjects/rhythm/in-words.ts'
import type { View } from '../../view/view.ts'
import type { Face } from './face-of-record.ts'
import { joined, many, names, records, yes } from './words.ts'

export function partnershipFace(view: View, { state }: PartnershipRow): Face {
  if (state.is === 'none') return {}
  return {
    state: state.is,
    name: state.name,
    members: names(view, state.members),
    ...charterFace(view, 'charter', state.charter),
    ...charterFace(view, 'proposed charter', state.proposed),
    'joint metrics': records(
      view,
      'metric',
      state.metrics.filter(({ chosen }) => chosen).map(({ metric }) => metric),
    ),
    ...successFace(view, state.success),
    rhythm: joined(state.cadences.map((cadence) => cadenceInWords(view, cadence))),
    'trust open to all': yes(trustIsOpen(state)),
  }
}

function successFace(view: View, success: SuccessDefinition | undefined): Face {
  const elements = success?.elements ?? []
  return Object.fromEntries(
    elements.flatMap(({ number, text, acceptedBy, rejectedBy }) => [
      [`success: D-${number}`, text],
      [`success: D-${number}: accepted by`, names(view, acceptedBy)],
      [`success: D-${number}: rejected by`, names(view, rejectedBy)],
    ]),
  )
}

function charterFace(view: View, what: string, charter: Charter | undefined): Face {
  if (charter === undefined) return {}
  const { version, domains, acceptedBy } = charter
  return {
    [what]: `version ${version}`,
    [`${what}: who decides what`]: joined(
      domains.map(({ name, owner, gate }) =>
        [`${name}: ${names(view, [owner])}`, gate].filter(Boolean).join(', '),
      ),
    ),
    [`${what}: accepted by`]: names(view, acceptedBy),
    [`${what}: days between pulses`]: many(charter.pulseCadenceDays ?? 0),
    [`${what}: joint metrics at most`]: many(charter.metricCap ?? 0),
    [`${what}: who rate each other`]: joined(
      charter.pulsePairs?.map(({ one, other }) => names(view, [one, other])) ?? [],
    ),
  }
}
