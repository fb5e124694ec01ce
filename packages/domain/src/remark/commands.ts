import { z } from 'zod'
import { type PartnershipId, PersonId, RemarkId } from '../kernel/ids.ts'
import { of as marked } from '../kernel/marks.ts'
import { commandsOf, type Entered, type Situation } from '../kernel/noun.ts'
import { Refusal, require } from '../kernel/refusal.ts'
import { Text } from '../kernel/text.ts'
import { requireMember } from '../person/membership.ts'
import { beside, type Remarked } from './beside.ts'
import { remark } from './remark.ts'
import type { RemarkState } from './state.ts'

const command = commandsOf(remark)
const id = RemarkId

const text = Text.meta({
  description:
    'Whoever can see the record can read it; beside what is in confidence, only those whose that is, you, and whom you ask.',
})

/** In whichever of the two it stands, a correction asks for it in the same words. */
const asks = { words: 'text' }

/** @throws Refusal `UnknownRecord` */
function requireBeside({ beside }: Situation): Entered {
  if (beside === undefined) throw new Refusal('UnknownRecord', 'There is no such entry.', 'entry')
  return beside
}

/** What a record says of itself to who says something beside it. */
interface Beside {
  readonly partnership?: PartnershipId
}

/** The partnership that it is within, as the record beside which it is said. */
function withinOf(situation: Situation, { noun, id }: Remarked): Beside {
  const { partnership } = situation.other<Beside>(noun, id)
  const within = noun === 'partnership' ? id : partnership
  return within === undefined ? {} : { partnership: within }
}

/** For all who see the record, or, where somebody's words stand there, in words of theirs and of those who speak here. */
const saying = (text: string, owners: readonly PersonId[], speakers: readonly PersonId[]) =>
  owners.length === 0 ? { text } : { words: marked([...new Set([...owners, ...speakers])], text) }

export const MakeRemark = command({
  title: 'Add a remark',
  input: z.strictObject({ ...beside, text: text.meta({ title: 'Remark' }) }),
  creates: true,
  giver: 'reader',
  beside: ({ of, entry }) => ({ of, entry }),
  asks,
  needs: ({ of }) => [of],
  records: ['RemarkMade'],
  decide: ({ of, entry, text }, _, situation) => {
    const { speaker: by } = situation
    const { owners } = requireBeside(situation)
    const said = { ...saying(text, owners, [by]), ...withinOf(situation, of) }
    return [{ type: 'RemarkMade', data: { of, entry, by, ...said } }]
  },
})

export const AskQuestion = command({
  title: 'Ask a question',
  input: z.strictObject({
    ...beside,
    // Who said what it is about: the page knows, and nobody else can be asked here.
    to: PersonId.meta({ title: 'Whom', widget: 'reference' }),
    text: text.meta({ title: 'Question' }),
  }),
  creates: true,
  giver: 'reader',
  beside: ({ of, entry }) => ({ of, entry }),
  asks,
  needs: ({ of, to }) => [of, { noun: 'person', id: to }],
  records: ['QuestionAsked'],
  decide: ({ of, entry, to, text }, _, situation) => {
    const { speaker: by } = situation
    const { by: authors, owners } = requireBeside(situation)
    require(authors.includes(to), 'NotItsAuthor', 'Asked is who said or recorded it.', 'to')
    require(to !== by, 'QuestionToOneself', 'You said this yourself.', 'to')
    requireMember(situation, to, 'to')
    const said = { ...saying(text, owners, [by, to]), ...withinOf(situation, of) }
    return [{ type: 'QuestionAsked', data: { of, entry, by, to, ...said } }]
  },
})

/** Whom it waits for, and who asks: of a question alone. */
const asked = (state: RemarkState) => ('to' in state ? [state.to] : [])
const asking = (state: RemarkState) => ('to' in state ? [state.by] : [])

export const AnswerQuestion = command({
  title: 'Answer a question',
  input: z.strictObject({
    id,
    text: Text.meta({
      title: 'Your answer',
      description: 'Whoever can read the question can read it.',
    }),
  }),
  giver: 'named',
  named: asked,
  asks,
  records: ['QuestionAnswered'],
  decide: ({ text }, state) => {
    const owners = state.is === 'none' ? [] : state.owners
    return [{ type: 'QuestionAnswered', data: saying(text, owners, []) }]
  },
})

export const WithdrawQuestion = command({
  title: 'Take a question back',
  input: z.strictObject({ id }),
  giver: 'named',
  named: asking,
  records: ['QuestionWithdrawn'],
  decide: () => [{ type: 'QuestionWithdrawn', data: {} }],
})
