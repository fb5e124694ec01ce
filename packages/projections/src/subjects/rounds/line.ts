import type { AskedAnswer, LocalDate as Day, NounName, PersonId } from '@lockstep/domain'
import { LocalDate } from '@lockstep/domain'
import { z } from 'zod'
import type { CalledOff } from '../../folds/called-off.ts'
import type { Stamp } from '../../folds/stamp.ts'
import { namedRecord } from '../../records/named.ts'
import { today } from '../../telling/dates.ts'
import { Href, Named } from '../../telling/href.ts'
import { partnershipLine } from '../../telling/partnership-line.ts'
import { peopleView } from '../../telling/person.ts'
import { roundStates } from '../../telling/round-states.ts'
import { StampView, stampView } from '../../telling/stamp.ts'
import { PersonView } from '../../view/query.ts'
import type { View } from '../../view/view.ts'

/** A sealed round: who is asked, and how many have answered. */
export const roundShape = {
  id: z.string(),
  href: Href,
  ordinal: z.string().optional(),
  title: z.string(),
  partnership: Named.optional(),
  called: StampView,
  /** The last day on which it may be answered. */
  closes: LocalDate,
  state: z.enum(roundStates),
  calledOff: z.strictObject({ stamp: StampView, reason: z.string().optional() }).optional(),
  /** In order of family name. */
  asked: z.array(PersonView),
  /** How many answers are asked for, given, given after the opening, and open. */
  counts: z.strictObject({ asked: z.int(), given: z.int(), late: z.int(), opened: z.int() }),
  /** Its last day has passed, and it is about to be opened. */
  beingOpened: z.boolean(),
}
const RoundLine = z.strictObject(roundShape)

interface Round {
  readonly noun: Extract<NounName, 'pulse' | 'ranking'>
  readonly id: string
  readonly partnership: string
  readonly called: Stamp
  readonly closes: Day
  readonly is: keyof typeof roundStates
  readonly calledOff: CalledOff | undefined
  readonly asked: readonly PersonId[]
  readonly answers: readonly AskedAnswer[]
}

export function roundLine(view: View, round: Round): z.output<typeof RoundLine> {
  const { noun, id, called, closes, is, calledOff, asked, answers } = round
  const named = namedRecord(view, noun, id)
  const among = partnershipLine(view, round.partnership)
  const count = (fits: (answer: AskedAnswer) => boolean) => answers.filter(fits).length
  return {
    id,
    href: { noun, id },
    ...(named?.ordinal === undefined ? {} : { ordinal: named.ordinal }),
    title: typeof named?.title === 'string' ? named.title : '',
    ...(among === undefined
      ? {}
      : {
          partnership: {
            href: among.href,
            title: among.name,
            state: among.ended ? 'ended' : 'founded',
          },
        }),
    called: stampView(view, called),
    closes,
    state: roundStates[is],
    ...(calledOff === undefined
      ? {}
      : { calledOff: { ...calledOff, stamp: stampView(view, calledOff.stamp) } }),
    asked: peopleView(view, asked),
    counts: {
      asked: answers.length,
      given: count(({ answer }) => answer !== undefined),
      late: count(({ late }) => late),
      opened: count(({ opened }) => opened),
    },
    beingOpened: is === 'called' && today(view) > closes,
  }
}
