import { disclosureCommands } from '../disclosing.ts'
import { betweenTwo } from '../kernel/between-two.ts'
import { ConversationId } from '../kernel/ids.ts'
import { commandsOf } from '../kernel/noun.ts'
import { conversation } from './conversation.ts'

const command = commandsOf(conversation)

const { offer, agree, takeBack } = disclosureCommands({
  noun: 'conversation',
  id: ConversationId,
  both: betweenTwo,
  what: 'the conversation',
  reads:
    'They read what it is about and what came of it, as it is on record once the other of you agrees, and nothing later.',
  types: {
    offered: 'ConversationDisclosureOffered',
    agreed: 'ConversationDisclosed',
    takenBack: 'ConversationDisclosureTakenBack',
  },
})

export const OfferConversationDisclosure = command(offer)
export const AgreeToConversationDisclosure = command(agree)
export const TakeBackConversationDisclosure = command(takeBack)
