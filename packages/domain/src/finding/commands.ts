import { z } from 'zod'
import { FindingId, OutsideId, type PersonId } from '../kernel/ids.ts'
import { of as marked } from '../kernel/marks.ts'
import { commandsOf, type Situation } from '../kernel/noun.ts'
import { require } from '../kernel/refusal.ts'
import { Text } from '../kernel/text.ts'
import { outsideNamed, requireOutside } from '../outside/checks.ts'
import { finding } from './finding.ts'
import { FindingSubject, findingParts, firstRoot } from './subject.ts'

const command = commandsOf(finding)

const asked = (description: string) =>
  z.strictObject({
    finding: FindingId.meta({ title: 'Finding' }),
    of: FindingSubject.meta({ title: 'What was found' }),
    words: Text.meta({ title: 'In your words', description }),
    outside: OutsideId.optional().meta({
      title: 'Outside event',
      description: 'What happened outside that has to do with it, if something did.',
    }),
  })

type Asked = z.output<ReturnType<typeof asked>>

interface Subjected {
  readonly is: string
  readonly restrictedTo?: readonly PersonId[]
}

/**
 * Whoever a finding concerns answers it. That it stands is for the detectors to say; that it is this one, and that the
 * records exist for who answers, is held here.
 * @throws Refusal `UnknownFinding` or `NotConcerned`.
 */
function answer({ finding: id, of, words, outside }: Asked, situation: Situation) {
  const { speaker: person, derivedId, other } = situation
  const known =
    id === derivedId(firstRoot(of), findingParts(of)) &&
    of.about.every(({ noun, id: record }) => other<Subjected>(noun, record).is !== 'none')
  require(known, 'UnknownFinding', 'There is no such finding.', 'finding')
  require(of.concerned.includes(
    person,
  ), 'NotConcerned', 'It is for those whom it concerns.', 'finding')
  requireOutside(situation, outside)
  return { of, person, words: marked(of.concerned, words), outside }
}

const shared = {
  begins: ({ finding: id }: Asked) => id,
  giver: 'member',
  personal: true,
  ownPage: true,
  needs: ({ of, outside }: Asked) => [...of.about, ...outsideNamed(outside)],
} as const

export const ExplainFinding = command({
  ...shared,
  title: 'Explain a finding',
  input: asked('How it came to be. Read by those whom the finding concerns.'),
  records: ['FindingExplained'],
  decide: (input, _, situation) => [{ type: 'FindingExplained', data: answer(input, situation) }],
})

export const DisputeFinding = command({
  ...shared,
  title: 'Dispute a finding',
  input: asked('What it gets wrong. Read by those whom the finding concerns.'),
  records: ['FindingDisputed'],
  decide: (input, _, situation) => [{ type: 'FindingDisputed', data: answer(input, situation) }],
})
