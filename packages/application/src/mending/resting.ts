import {
  type AnyNoun,
  checkStep,
  dayIn,
  dayNear,
  eventDefinition,
  type Life,
  lived,
  type Recorded,
  Refusal,
  unborn,
  type Zone,
} from '@lockstep/domain'

/**
 * What begins a record takes the whole record with it: nobody can take away what others have said on it.
 * @throws Refusal `OthersHaveRecorded`
 */
export function checkNobodyElse(noun: AnyNoun, others: readonly Recorded[], zone: Zone): void {
  const last = others.find(standsForGood) ?? others.at(-1)
  if (last === undefined) return
  const instead = standsForGood(last)
    ? `it can be ${noun.ended ?? 'corrected'}, not withdrawn.`
    : `it can be withdrawn once they have withdrawn theirs${noun.ended === undefined ? '' : `, or ${noun.ended} as it is`}.`
  throw new Refusal(
    'OthersHaveRecorded',
    `Others have recorded on it since, ${named(last, zone)}: ${instead}`,
  )
}

/**
 * @param counting the record's events as they count.
 * @throws Refusal `OthersRestOnIt` where something that still stands says nothing without the entry
 */
export function checkNothingRests(
  noun: AnyNoun,
  counting: readonly Recorded[],
  entry: Recorded,
  zone: Zone,
): void {
  const resting = counting.filter((other) => restsOn(other, entry))
  const last = resting.find(standsForGood) ?? resting.at(-1)
  if (last !== undefined) throw unfit('OthersRestOnIt', noun, last, { zone, withdraws: true })
}

/**
 * Lives a mended life through: every step must still be allowed where it stands.
 * @param counting the record's events as they count with the mending.
 * @returns what is left of it.
 * @throws Refusal with the code of the first that is not; it names that step, and what is to be done first, or instead.
 */
export function checkLaterSteps(
  noun: AnyNoun,
  counting: readonly Recorded[],
  how: { readonly zone: Zone; readonly withdraws: boolean },
): Life<{ is: string }> {
  return counting.reduce((life, event) => {
    try {
      checkStep(noun, life, event.type, event.at, how.zone)
    } catch (error) {
      if (!(error instanceof Refusal) || error.field === 'occurredAt') throw error
      throw unfit(error.code, noun, event, how)
    }
    return lived(noun, life, event)
  }, unborn(noun.initial))
}

/** A later entry that would say nothing any more, and what can be done about that. */
function unfit(
  code: string,
  noun: AnyNoun,
  later: Recorded,
  { zone, withdraws }: { readonly zone: Zone; readonly withdraws: boolean },
): Refusal {
  const instead = withdraws
    ? `, and stands: it can be ${noun.ended ?? 'corrected'}, not withdrawn.`
    : ', and stands.'
  const first = standsForGood(later) ? instead : ': withdraw that first.'
  return new Refusal(code, `What came later rests on it, ${named(later, zone)}${first}`)
}

/** “gave a verdict” of 12 Mar 2026 */
const named = (later: Recorded, zone: Zone): string =>
  `“${eventDefinition(later.type)?.did}” of ${dayNear(dayIn({ at: later.at, occurredAt: later.metadata.occurredAt }, zone))}`

/** Nobody can take it back: its kind stands as it is, or the clock recorded it. */
const standsForGood = ({ type, metadata }: Recorded): boolean =>
  eventDefinition(type)?.mendable !== true || metadata.actor === 'lockstep'

/** Whether an entry was made on the ground of another: it names it, or is of a kind that says nothing without it. */
function restsOn(other: Recorded, entry: Recorded): boolean {
  if (other.metadata.actor === 'lockstep') return false
  // What was said in the same breath is put right with it.
  if (other.metadata.correlationId === entry.metadata.correlationId) return false
  const { restsOn: ground, goesOnFrom } = eventDefinition(other.type) ?? {}
  const ofItsKind = ground === entry.type || goesOnFrom === entry.type
  return isLater(other, entry) && (ofItsKind || names(other.data, entry.id))
}

/** Of two entries of one day the one that was recorded later, too. */
export const isLater = (other: Recorded, entry: Recorded): boolean =>
  other.at > entry.at || other.position > entry.position

/** Whether what an entry says names another entry, wherever in it that stands. */
const names = (said: unknown, event: string): boolean =>
  typeof said === 'object' && said !== null
    ? Object.values(said).some((part) => names(part, event))
    : said === event
