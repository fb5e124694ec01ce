import { z } from 'zod'
import { fact } from '../kernel/event.ts'
import { EventId, PartnershipId, PersonId } from '../kernel/ids.ts'
import { statement, words } from '../kernel/marks.ts'
import { HelpSaid } from './said.ts'

const lane = 'people'
const weight = 'low'

/** How somebody works, and where they come from, in their own words: read by those who share a partnership with them. */
export const styleEvents = {
  /** A later one takes its place. */
  BackgroundTold: fact('told their background', z.strictObject({ text: words('opened') }), {
    lane,
    weight,
  }),
  /** Each is a version of its own, and the earlier ones stay. */
  WorkingStyleWritten: fact('wrote how they work', z.strictObject({ text: words('opened') }), {
    lane,
    mendable: false,
    instead: 'write it anew',
  }),
  /** What another does otherwise for their sake, read by the two; its id names it. */
  AdaptationNoted: fact(
    'noted how they adapt',
    z.strictObject({ by: PersonId, partnership: PartnershipId, text: words('opened') }),
    { lane, weight },
  ),
  /** A later one takes its place; the two read it, and nothing is counted. */
  AdaptationAnswered: fact(
    'said whether an adaptation helps',
    z.strictObject({ adaptation: EventId, said: statement(HelpSaid) }),
    { lane, weight, mendable: false, instead: 'answer anew' },
  ),
} as const
