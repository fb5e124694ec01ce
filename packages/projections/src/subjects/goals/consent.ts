import { changeAnswers, type EventId, isOpenGoal, type PersonId } from '@lockstep/domain'
import { z } from 'zod'
import { askedWithout } from '../../folds/goal-consent.ts'
import type { BookedGoal } from '../../records/goal-standing.ts'
import { FieldChange, fieldChanges } from '../../telling/field-change.ts'
import { Href } from '../../telling/href.ts'
import { peopleView, personView } from '../../telling/person.ts'
import { didInPerson, StampView, stampView } from '../../telling/stamp.ts'
import { PersonView } from '../../view/query.ts'
import type { View } from '../../view/view.ts'
import type { GoalLine } from './line.ts'

const stamp = StampView

/** Who agreed to what a goal said, and how it changed since, with whose consent. */
export const Consent = z.strictObject({
  /** Each agreement; those to what it says now are current. */
  agreements: z.array(z.strictObject({ stamp, person: PersonView, current: z.boolean() })),
  /** Of those who are asked, who agreed to what it says now, each with the entry by which that counts. */
  agreedBy: z.array(z.strictObject({ person: PersonView, href: Href })),
  /** Of those who are asked, who did not yet. */
  notYet: z.array(PersonView),
  /** Owners who have not agreed to what it says now. */
  notAgreed: z.array(PersonView),
  revisions: z.array(
    z.strictObject({
      stamp,
      fields: z.array(FieldChange),
      reason: z.string().optional(),
      editorial: z.boolean(),
      /** It changed one of the terms that the owners agree on. */
      material: z.boolean(),
      /** Owners whose consent was on record before. */
      consented: z.array(PersonView),
      /** Those who shared the goal and had agreed to it, and whose consent to a material change was not. */
      withoutConsentOf: z.array(PersonView),
      answers: z.array(
        z.strictObject({ stamp, person: PersonView, answer: z.enum(changeAnswers) }),
      ),
    }),
  ),
  changeProposals: z.array(
    z.strictObject({
      stamp,
      fields: z.array(FieldChange),
      reason: z.string().optional(),
      consents: z.array(z.strictObject({ stamp, person: PersonView })),
      waitingFor: z.array(PersonView),
    }),
  ),
})
type Consent = z.output<typeof Consent>

export function consentOf(
  view: View,
  row: BookedGoal,
  { by, of }: NonNullable<GoalLine['agreed']> = { by: [], of: [] },
): Consent {
  const { agreements, revisions, state } = row
  const { wording, agreedBy, terms } = state
  return {
    agreements: agreements.map(({ stamp, person, to }) => ({
      stamp: stampView(view, stamp),
      person: personView(view, person),
      current: to === wording.event,
    })),
    agreedBy: by.map((person) => ({
      person: personView(view, person),
      href: { noun: 'entry', id: agreedIn(row, person) },
    })),
    notYet: peopleView(
      view,
      of.filter((one) => !by.includes(one)),
    ),
    notAgreed: peopleView(
      view,
      terms.draft ? [] : terms.owners.filter((owner) => !agreedBy.includes(owner)),
    ),
    revisions: revisions.map((revision) => revisionView(view, revision)),
    changeProposals: pendingChanges(row).map((proposal) =>
      proposalView(view, proposal, terms.owners),
    ),
  }
}

/** What was agreed to in so many words, or after the change; else the change, which had their consent. */
function agreedIn({ agreements, revisions, state }: BookedGoal, person: PersonId): EventId {
  const { event: wording } = state.wording
  const answers = revisions.find(({ stamp }) => stamp.event === wording)?.answers ?? []
  const said = [
    ...agreements.filter(({ to }) => to === wording),
    ...answers.filter(({ answer }) => answer === 'consented'),
  ]
  return said.find((one) => one.person === person)?.stamp.event ?? wording
}

function revisionView(
  view: View,
  revision: BookedGoal['revisions'][number],
): Consent['revisions'][number] {
  const { stamp, changes, reason, editorial, material, consented, answers } = revision
  return {
    stamp: stampView(view, stamp),
    fields: fieldChanges(changes),
    ...(reason === undefined ? {} : { reason }),
    editorial,
    material,
    consented: peopleView(view, consented),
    withoutConsentOf: peopleView(view, askedWithout(revision)),
    answers: answers.map((answer) => ({
      stamp: stampView(view, answer.stamp),
      person: personView(view, answer.person),
      answer: answer.answer,
    })),
  }
}

/** Changes that are proposed, and neither made nor declined, of a goal that goes on. */
export const pendingChanges = ({ changeProposals, state }: BookedGoal) =>
  isOpenGoal(state)
    ? changeProposals.filter(({ stamp }) => Object.hasOwn(state.proposed, stamp.event))
    : []

/** Owners who have not consented to a proposed change: whoever proposes it does so by that, but nobody for another. */
export const waitingForConsent = (
  view: View,
  { stamp, consents }: BookedGoal['changeProposals'][number],
  owners: readonly PersonId[],
): PersonId[] =>
  owners.filter(
    (owner) => !didInPerson(view, stamp, owner) && !consents.some(({ person }) => person === owner),
  )

function proposalView(
  view: View,
  proposal: BookedGoal['changeProposals'][number],
  owners: readonly PersonId[],
): Consent['changeProposals'][number] {
  const { stamp, changes, reason, consents } = proposal
  return {
    stamp: stampView(view, stamp),
    fields: fieldChanges(changes),
    ...(reason === undefined ? {} : { reason }),
    consents: consents.map((consent) => ({
      stamp: stampView(view, consent.stamp),
      person: personView(view, consent.person),
    })),
    waitingFor: peopleView(view, waitingForConsent(view, proposal, owners)),
  }
}
