import { disclosureCommands } from '../disclosing.ts'
import { betweenTwo } from '../kernel/between-two.ts'
import { FeedbackId } from '../kernel/ids.ts'
import { commandsOf } from '../kernel/noun.ts'
import { feedback } from './feedback.ts'

const command = commandsOf(feedback)

const { offer, agree, takeBack } = disclosureCommands({
  noun: 'feedback',
  id: FeedbackId,
  both: betweenTwo,
  what: 'the words',
  reads:
    'They read the title and the words that are on record once the other of you agrees, and nothing later.',
  types: {
    offered: 'DisclosureOffered',
    agreed: 'FeedbackDisclosed',
    takenBack: 'DisclosureTakenBack',
  },
})

export const OfferDisclosure = command(offer)
export const AgreeToDisclosure = command(agree)
export const TakeBackDisclosure = command(takeBack)
