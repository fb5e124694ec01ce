import {
  addDays,
  type CommandName,
  type Disclosure,
  type Id,
  localDate,
  type PersonId,
} from '@lockstep/domain'
import { type Doing, on, pick } from './doing.ts'

interface Two {
  readonly from?: PersonId
  readonly to?: PersonId
  readonly disclosures?: readonly Disclosure[]
}

/** What the two of a noun's record let others read: offered, agreed to by the other, and taken back. */
function disclosing(
  noun: 'feedback' | 'conversation',
  [offer, agree, takeBack]: readonly [CommandName, CommandName, CommandName],
) {
  const stateOf = ({ company, one }: Doing) => company.state(noun, one(noun) ?? '') as Two
  const first = (doing: Doing): Disclosure | undefined => stateOf(doing).disclosures?.[0]
  return {
    offer: on(offer, (doing) => ({
      ...whom(doing, stateOf(doing)),
      until: addDays(localDate(doing.company.now, 'Europe/Amsterdam'), doing.flag ? 90 : 20),
    })),
    agree: (doing: Doing): void => {
      const [id, disclosure] = [doing.one(noun), first(doing)]
      if (id !== undefined && disclosure !== undefined)
        agreeAs(doing, agree, { id, ...disclosure }, stateOf(doing))
    },
    takeBack: on(takeBack, (doing) => ({ offer: first(doing)?.offer ?? doing.company.id })),
  }
}

/** Now and then a post-mortem, else somebody who is not of the two, where there is one. */
function whom({ company, which, by, one }: Doing, { from, to }: Two) {
  const postmortem = which % 4 === 0 ? one('postmortem') : undefined
  if (postmortem !== undefined) return { postmortem }
  const others = company.all('person').filter((person) => person !== from && person !== to)
  return { to: [pick(others, which) ?? by] }
}

/** The other of the two agrees. */
function agreeAs(
  { company }: Doing,
  name: CommandName,
  { id, offer, by }: { readonly id: Id; readonly offer: Id; readonly by: PersonId },
  { from, to }: Two,
): void {
  const other = by === from ? to : from
  if (other !== undefined) company.attempt(other, name, { id, offer })
}

const ofFeedback = disclosing('feedback', [
  'OfferDisclosure',
  'AgreeToDisclosure',
  'TakeBackDisclosure',
])
const ofConversation = disclosing('conversation', [
  'OfferConversationDisclosure',
  'AgreeToConversationDisclosure',
  'TakeBackConversationDisclosure',
])

export const disclosures = {
  offerDisclosure: ofFeedback.offer,
  agreeToDisclosure: ofFeedback.agree,
  takeBack: ofFeedback.takeBack,
  offerConversation: ofConversation.offer,
  agreeToConversation: ofConversation.agree,
  takeBackConversation: ofConversation.takeBack,
}
