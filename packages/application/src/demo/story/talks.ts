import type { LocalDate, PersonId } from '@lockstep/domain'
import { dana, danaWithNoor, ingrid, marcus, marcusWithWei, noor, wei } from '../cast.ts'
import { named } from '../named.ts'
import { eventOf, type Step, step } from '../step.ts'

const shownTo = (to: PersonId, until: LocalDate) => ({ id: named('H-01'), to: [to], until })

const offeredToIngrid = step(
  '2026-04-22 09:05',
  noor,
  'OfferConversationDisclosure',
  shownTo(ingrid, '2026-06-30'),
)
const offeredToWei = step(
  '2026-04-22 17:40',
  dana,
  'OfferConversationDisclosure',
  shownTo(wei, '2026-12-31'),
)

/** Whom the two let read what came of H-01: not Ingrid, as Noor wished at first; Wei, until the year is over. */
const disclosures: readonly Step[] = [
  offeredToIngrid,
  step('2026-04-22 17:38', dana, 'TakeBackConversationDisclosure', {
    id: named('H-01'),
    offer: eventOf(offeredToIngrid),
  }),
  offeredToWei,
  step('2026-04-23 08:20', noor, 'AgreeToConversationDisclosure', {
    id: named('H-01'),
    offer: eventOf(offeredToWei),
  }),
]

/** What was to be talked about: T-01 to T-03; and the hard conversations, H-01 and H-02. */
export const talks: readonly Step[] = [
  ...disclosures,
  step(
    '2026-03-10 12:10',
    noor,
    'RaiseTopic',
    { partnership: danaWithNoor, title: 'The brokers’ day in May', meetingOn: '2026-03-13' },
    { as: 'T-01' },
  ),
  step('2026-03-13 15:00', dana, 'CarryTopicOver', { id: named('T-01'), meetingOn: '2026-03-20' }),
  step('2026-03-31 18:00', noor, 'DropTopic', {
    id: named('T-01'),
    reason: 'There will be no brokers’ day.',
  }),
  step(
    '2026-03-31 19:05',
    noor,
    'AskForConversation',
    {
      to: dana,
      partnership: danaWithNoor,
      topic: 'How I learnt of the switch',
      neededBy: '2026-04-10',
    },
    { as: 'H-01' },
  ),
  step('2026-04-21 18:30', noor, 'HoldConversation', {
    id: named('H-01'),
    note: 'Two hours, no slides. She listened first.',
  }),
  step(
    '2026-06-01 10:20',
    dana,
    'RaiseTopic',
    {
      partnership: danaWithNoor,
      title: 'Who decides on brand spend from now on',
      meetingOn: '2026-06-05',
    },
    { as: 'T-02' },
  ),
  step('2026-06-05 15:45', dana, 'DiscussTopic', {
    id: named('T-02'),
    note: 'Noor does, up to the line in the charter.',
  }),
  step(
    '2026-07-02 17:20',
    marcus,
    'RecordTalk',
    { to: wei, partnership: marcusWithWei },
    { as: 'H-02' },
  ),
  step(
    '2026-09-28 16:15',
    noor,
    'RaiseTopic',
    {
      partnership: danaWithNoor,
      title: 'What the benchmark taught us about dates',
      meetingOn: '2026-10-01',
    },
    { as: 'T-03' },
  ),
]
