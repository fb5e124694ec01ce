import { z } from 'zod'
import { PartnershipId, type PersonId } from '../kernel/ids.ts'
import { commandsOf, type Situation } from '../kernel/noun.ts'
import { Refusal, require } from '../kernel/refusal.ts'
import { Text } from '../kernel/text.ts'
import { going } from './going.ts'
import { membersToLookUp, requireOthersHere } from './here.ts'
import { partnership } from './partnership.ts'
import type { PartnershipState } from './state.ts'
import type { SuccessDefinition, SuccessElement } from './success.ts'
import { ElementNumber, ElementNumbers, WantedElements } from './success-terms.ts'

const command = commandsOf(partnership)
const id = PartnershipId
const members = (state: PartnershipState) => (state.is === 'none' ? [] : state.members)

/** One that says what another said before is that one, also where it came without its number. */
function numbered(wanted: WantedElements, before: SuccessDefinition | undefined) {
  const named = new Set(wanted.map(({ number }) => number))
  let last = before?.lastNumber ?? 0
  return wanted.map(({ number, text }) => {
    if (number !== undefined) return { number, text }
    const same = before?.elements.find((each) => each.text === text && !named.has(each.number))
    if (same !== undefined) return { number: same.number, text }
    last += 1
    return { number: last, text }
  })
}

const isAsBefore = (
  elements: readonly Pick<SuccessElement, 'number' | 'text'>[],
  before: SuccessDefinition | undefined,
): boolean =>
  before?.elements.length === elements.length &&
  before.elements.every(
    ({ number, text }, n) => elements[n]?.number === number && elements[n]?.text === text,
  )

export const DefineSuccess = command({
  title: 'Define success',
  input: z.strictObject({
    id,
    elements: WantedElements.meta({
      title: 'What success means',
      description:
        'Each of you accepts or rejects each. Who accepted one that you word anew is asked again.',
    }),
    reason: Text.optional().meta({ title: 'Why it changes' }),
  }),
  giver: 'named',
  named: members,
  needs: (_, state) => membersToLookUp(state),
  rewrites: true,
  records: ['SuccessDefined', 'SuccessElementAccepted'],
  decide: ({ elements: wanted, reason }, state, situation) => {
    const { success: before } = going(state)
    const known = wanted.every(
      ({ number }) =>
        number === undefined || before?.elements.some((each) => each.number === number) === true,
    )
    require(known, 'NoSuchElement', 'One of these elements does not stand there.', 'elements')
    const elements = numbered(wanted, before)
    if (isAsBefore(elements, before)) return []
    requireOthersHere(situation, going(state))
    const version = (before?.version ?? 0) + 1
    const worded = elements.filter(
      ({ number, text }) =>
        before?.elements.some((each) => each.number === number && each.text === text) !== true,
    )
    return [
      { type: 'SuccessDefined', data: { version, elements, reason } },
      ...acceptedByWriter(worded, version, members(state), situation),
    ]
  },
})

/** A member accepts what they word; a delegate may write it down, but only the person accepts it. */
function acceptedByWriter(
  worded: readonly Pick<SuccessElement, 'number'>[],
  version: number,
  members: readonly PersonId[],
  { actor, speaker: person }: Situation,
) {
  if (actor !== person || !members.includes(person)) return []
  return worded.map(({ number: element }) => ({
    type: 'SuccessElementAccepted' as const,
    data: { version, element, person },
  }))
}

const version = z.int().min(1).meta({ widget: 'reference' })

/** @throws Refusal `NoSuchElement`, or `ElementReworded` where the version is not of these words. */
function standing(state: PartnershipState, version: number, number: number): SuccessElement {
  const { success } = going(state)
  const element = success?.elements.find((each) => each.number === number)
  if (success === undefined || element === undefined)
    throw new Refusal('NoSuchElement', 'There is no such element.', 'element')
  const same = element.since <= version && version <= success.version
  require(same, 'ElementReworded', 'It has been worded anew since.', 'version')
  return element
}

export const AcceptSuccessElements = command({
  title: 'Accept elements of what success means',
  input: z.strictObject({
    id,
    version,
    elements: ElementNumbers.meta({ widget: 'reference' }),
  }),
  giver: 'named',
  named: members,
  personal: true,
  records: ['SuccessElementAccepted'],
  decide: ({ version, elements }, state, { speaker: person }) =>
    elements
      .map((number) => standing(state, version, number))
      .filter(({ acceptedBy }) => !acceptedBy.includes(person))
      .map(({ number: element }) => ({
        type: 'SuccessElementAccepted',
        data: { version, element, person },
      })),
})

export const RejectSuccessElement = command({
  title: 'Reject an element of what success means',
  input: z.strictObject({
    id,
    version,
    element: ElementNumber.meta({ widget: 'reference' }),
    reason: Text.optional().meta({
      title: 'Why',
      description: 'Whoever sees the partnership can read it.',
    }),
  }),
  giver: 'named',
  named: members,
  personal: true,
  records: ['SuccessElementRejected'],
  decide: ({ version, element, reason }, state, { speaker: person }) => {
    const { rejectedBy } = standing(state, version, element)
    return rejectedBy.includes(person) && reason === undefined
      ? []
      : [{ type: 'SuccessElementRejected', data: { version, element, person, reason } }]
  },
})
