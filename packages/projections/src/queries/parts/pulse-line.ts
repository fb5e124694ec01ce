import { askedIn, LocalDate } from '@lockstep/domain'
import { z } from 'zod'
import type { PulseCall, PulseRow } from '../../folds/pulses.ts'
import { PersonView } from '../../query.ts'
import type { View } from '../../view.ts'
import { today } from './dates.ts'
import { Href, Named } from './href.ts'
import { namedRecord } from './named.ts'
import { partnershipLine } from './partnership-line.ts'
import { peopleView } from './person.ts'
import { StampView, stampView } from './stamp.ts'

/** A trust pulse: who is asked, and how many have answered. */
export const PulseLine = z
  .strictObject({
    id: z.string(),
    href: Href,
    ordinal: z.string().optional(),
    title: z.string(),
    partnership: Named.optional(),
    called: StampView,
    /** The charter calls it, not a person. */
    inCadence: z.boolean(),
    /** The last day on which it may be answered. */
    closes: LocalDate,
    state: z.enum(['running', 'over']),
    /** In order of family name. */
    asked: z.array(PersonView),
    /** How many ratings are asked for, given, given after the opening, and open. */
    counts: z.strictObject({ asked: z.int(), given: z.int(), late: z.int(), opened: z.int() }),
    /** Its last day has passed, and it is about to be opened. */
    beingOpened: z.boolean(),
  })
  .meta({ id: 'PulseLine' })
export type PulseLine = z.output<typeof PulseLine>

/** A pulse that was called. */
export interface CalledPulse extends PulseRow {
  readonly called: PulseCall
  readonly state: Exclude<PulseRow['state'], { is: 'none' }>
}

export const isCalled = (row: PulseRow): row is CalledPulse =>
  row.called !== undefined && row.state.is !== 'none'

export function pulseLine(view: View, { id, called, state }: CalledPulse): PulseLine {
  const named = namedRecord(view, 'pulse', id)
  const among = partnershipLine(view, called.partnership)
  const { ratings, closes } = state
  const running = state.is === 'called'
  const count = (is: (rating: (typeof ratings)[number]) => boolean) => ratings.filter(is).length
  return {
    id,
    href: { noun: 'pulse', id },
    ...(named?.ordinal === undefined ? {} : { ordinal: named.ordinal }),
    title: typeof named?.title === 'string' ? named.title : 'Trust pulse',
    ...(among === undefined
      ? {}
      : {
          partnership: {
            href: among.href,
            title: among.name,
            state: among.ended ? 'ended' : 'founded',
          },
        }),
    called: stampView(view, called.stamp),
    inCadence: called.cadence !== undefined,
    closes,
    state: running ? 'running' : 'over',
    asked: peopleView(view, askedIn(state)),
    counts: {
      asked: ratings.length,
      given: count(({ answer }) => answer !== undefined),
      late: count(({ late }) => late),
      opened: count(({ opened }) => opened),
    },
    beingOpened: running && today(view) > closes,
  }
}
