import { letIn, type OwnOrganisation } from '../../own-organisation.ts'
import type { Visitor } from '../../visitor.ts'

/** Stands in everything that Hedy says, and that is said to her. */
export const CANARY = 'Kanarie-Œ-'

const word = (of: string) => `${CANARY}${of} “so”`

export const HEDY = word('name')

/** An organisation with words of Hedy's wherever words can stand; it is called after Ada and her. */
export interface Company {
  readonly org: string
  readonly hedy: string
  readonly visitors: { readonly ada: Visitor; readonly grace: Visitor; readonly hedy: Visitor }
  /** A feedback to Hedy, and its giving. */
  readonly told: { readonly id: string; readonly event: string }
  /** A decision on which Hedy is asked, and has not answered. */
  readonly open: string
}

/** Lets three say all that three can say, over HTTP, until it can be seen. */
export async function speak(url: string, own: OwnOrganisation): Promise<Company> {
  const [first, third, second] = own.members
  if (!first || !second || !third) throw new Error('three are needed')
  const visitors = {
    ada: await letIn(url, first),
    grace: await letIn(url, second),
    hedy: await letIn(url, third),
  }
  const company = { org: own.org, visitors, hedy: third.person }
  const told = await exchange(company, first.person)
  await position(company, [second.person, third.person])
  const open = await proposal(company, 'Asked again')
  // Once only who is erased is asked, nobody waits for an answer.
  const last = { id: open, asked: [second.person, third.person] }
  const { position: at } = await recorded(visitors.ada, own.org, 'CallPositions', last)
  await visitors.ada.get(`${own.org}/views/me?after=${at}`)
  return { ...company, told, open }
}

/** Gives a command that must succeed. @returns the record's id, and the first event's */
export async function recorded(by: Visitor, org: string, name: string, input: unknown) {
  const { status, said, text } = await by.give(org, name, input)
  if (status !== 200) throw new Error(`${name} was refused: ${text}`)
  return { id: said.id as string, event: said.events[0] as string, position: said.position }
}

type Begun = Pick<Company, 'org' | 'hedy' | 'visitors'>

async function exchange({ org, hedy, visitors }: Begun, ada: string) {
  const give = (by: Visitor, name: string, input: unknown) => recorded(by, org, name, input)
  const about = (of: string) => ({
    kind: 'hard',
    title: word(`${of}-title`),
    text: word(`${of}-text`),
  })
  const { id } = await give(visitors.hedy, 'GiveFeedback', { to: ada, ...about('given') })
  const answer = { id, answer: word('answer'), commitment: word('commitment') }
  await give(visitors.ada, 'AcceptFeedback', answer)
  await give(visitors.hedy, 'AnswerFollowUp', { id, difference: 'seen', note: word('note') })
  const again = await give(visitors.hedy, 'ReopenFeedback', { id, reason: word('reopened') })
  await mended(visitors.hedy.mend(org, `feedback/${id}`, takenBack(again.event)))
  const declined = await give(visitors.ada, 'GiveFeedback', { to: hedy, ...about('declined') })
  await give(visitors.hedy, 'DeclineFeedback', { id: declined.id, reason: word('declined') })
  const told = await give(visitors.ada, 'GiveFeedback', { to: hedy, ...about('told') })
  await mended(reword(visitors.ada, org, told, word('corrected')))
  return told
}

const takenBack = (event: string) =>
  ({ kind: 'withdraw', event, reason: word('why it was taken back') }) as const

async function mended(mending: ReturnType<Visitor['mend']>): Promise<void> {
  const { status, text } = await mending
  if (status !== 200) throw new Error(`a mending was refused: ${text}`)
}

/** Corrects the words of a feedback. */
export const reword = (
  by: Visitor,
  org: string,
  { id, event }: { readonly id: string; readonly event: string },
  text: string,
) =>
  by.mend(org, `feedback/${id}`, { kind: 'correct', event, changes: { text }, reason: word('why') })

async function proposal({ org, visitors }: Begun, title: string): Promise<string> {
  const waived = { code: 'other', reason: 'None' }
  return (await recorded(visitors.ada, org, 'ProposeDecision', { title, waived })).id
}

async function position(company: Begun, asked: readonly string[]): Promise<void> {
  const { org, visitors } = company
  const id = await proposal(company, 'Move')
  await recorded(visitors.ada, org, 'CallPositions', { id, asked })
  const take = { id, stance: 'oppose', reason: word('reason'), drives: word('drives') }
  await recorded(visitors.hedy, org, 'TakePosition', take)
  await recorded(visitors.grace, org, 'TakePosition', { id, stance: 'support' })
  await recorded(visitors.hedy, org, 'RestatePosition', { ...take, reason: word('restated') })
  const other = await proposal(company, 'Stay')
  const reported = { id: other, person: company.hedy, stance: 'oppose', reason: word('reported') }
  await recorded(visitors.ada, org, 'ReportPosition', reported)
}
