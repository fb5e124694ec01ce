import { type AskedRating, isParted, isRating, PulseScores } from '@lockstep/domain'
import { z } from 'zod'
import type { OpenRating, SealedRating } from '../../folds/pulses.ts'
import { hereIn } from '../../records/here.ts'
import { SEALED } from '../../records/position-openness.ts'
import { opennessOfRating } from '../../records/pulse-openness.ts'
import type { CalledPulse } from '../../subjects/rounds/pulse-line.ts'
import { byFamilyName, personView } from '../../telling/person.ts'
import { roundAnswer } from '../../telling/round-answer.ts'
import { stampView } from '../../telling/stamp.ts'
import { PersonView, readable } from '../../view/query.ts'
import { isHidden, type View } from '../../view/view.ts'
import { EntryLine, entryLine } from '../entries/entry-line.ts'

/** What one said of another, for who may read it. */
const PulseSaid = z
  .strictObject({
    scores: PulseScores,
    /** The reasons that exist for the viewer; what their shares leave of one has no reason given. */
    because: z.array(z.strictObject({ entry: EntryLine, share: z.number() })),
  })
  .meta({ id: 'PulseSaid' })
type PulseSaid = z.output<typeof PulseSaid>

/** One person's rating of another in a pulse: whether it was given, and for who may read it, what. */
export const PulseRating = z
  .strictObject({
    from: PersonView,
    to: PersonView,
    ...roundAnswer,
    said: readable(PulseSaid).optional(),
  })
  .meta({ id: 'PulseRating' })
export type PulseRating = z.output<typeof PulseRating>

/** Every rating that was asked for, by who rates and then by whom, in order of family name. */
export const pulseRatings = (view: View, row: CalledPulse): PulseRating[] =>
  row.state.ratings
    .map((asked) => ratingOf(view, row, asked))
    .sort((x, y) =>
      x.from.id === y.from.id ? byFamilyName(x.to, y.to) : byFamilyName(x.from, y.from),
    )

function ratingOf(view: View, row: CalledPulse, asked: AskedRating): PulseRating {
  const people = { from: personView(view, asked.from), to: personView(view, asked.to) }
  const open = row.ratings.find(isRating(asked))
  if (open !== undefined) return { ...people, ...openRating(view, row, open) }
  const sealed = row.sealed.find(isRating(asked))
  if (sealed !== undefined) {
    const given = stampView(view, sealed.stamp)
    return { ...people, state: 'sealed', given, said: saidTo(view, sealed, SEALED) }
  }
  const silence = asked.silence === 'away' ? ('not there' as const) : asked.silence
  const parted = isParted(hereIn(view))(asked)
  return { ...people, state: silence ?? (parted ? 'not there' : 'waiting') }
}

function openRating(view: View, row: CalledPulse, rating: OpenRating) {
  const { kind, stamp, open, said } = rating
  return {
    state: said === undefined ? ('erased' as const) : kind,
    given: stampView(view, stamp),
    opened: stampView(view, open),
    said: saidTo(view, rating, opennessOfRating(view, row, rating)),
  }
}

/** What a rating says to the viewer; never what it cites of that which doesn't exist for them. */
function saidTo(
  view: View,
  { answer }: SealedRating,
  openness: Parameters<View['open']>[1],
): PulseRating['said'] {
  const said = view.open(answer, openness)
  if (isHidden(said)) return said
  const because: PulseSaid['because'] = said.because.flatMap(({ event, share }) => {
    const entry = view.entered(event)
    return entry === undefined ? [] : [{ entry: entryLine(view, entry), share }]
  })
  return { scores: said.scores, because }
}
