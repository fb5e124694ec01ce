import { partnerships } from '../../folds/partnerships.ts'
import { people } from '../../folds/people.ts'
import { namedRecord } from '../../records/named.ts'
import { standingPlayback } from '../../records/playbacks.ts'
import { unanswered } from '../../records/vision-moves.ts'
import { sameMeaning, type Version, versionsByPartnership } from '../../records/vision-versions.ts'
import { concernedSince } from '../../subjects/knowledge/concerned.ts'
import { dayInWords, dayShown } from '../../telling/dates.ts'
import type { Named } from '../../telling/href.ts'
import { listed } from '../../telling/in-words.ts'
import { labelOf } from '../../telling/label.ts'
import { firstNameOf } from '../../telling/person.ts'
import { form, linkTo, type Waiting, waiting } from '../../telling/waiting.ts'
import type { View } from '../../view/view.ts'

/** A vision waits to be played back by each with whom it was shared; and, once the strategy moved on, for who shared it. */
export const visionsWaiting = (view: View): Waiting[] =>
  [...versionsByPartnership(view).values()].flatMap((versions) => {
    const version = versions.at(-1)
    const named = version && namedRecord(view, 'vision', version.id)
    if (version === undefined || named === undefined) return []
    // What is over is for nothing any more: nobody has to say what it meant, nor that it holds.
    if (view.row(partnerships, version.shared.partnership)?.state.is !== 'founded') return []
    return [...toPlayBack(view, version, named), ...stillHolds(view, version, named)]
  })

function toPlayBack(view: View, version: Version, named: Named): Waiting[] {
  const { by, partnership, stamp } = version.shared
  const same = sameMeaning(view, version)
  const since = dayShown(stamp, view)
  const who = firstNameOf(view, by)
  // Nobody can confirm it for who has left.
  if (view.row(people, by)?.state.is !== 'member') return []
  return [...concernedSince(view, partnership, stamp)]
    .filter((person) => person !== by)
    .filter((person) => standingPlayback(view, same, person) === undefined)
    .map((person) =>
      waiting(view, person, named, {
        id: stamp.event,
        kind: 'play back a vision',
        question: [{ text: 'What do you take ' }, linkTo(named), { text: ' to say?' }],
        note: `Shared ${dayInWords(since, view)} by ${who}; only ${who} reads your words`,
        since,
        actions: [
          form('Play it back', 'PlayBack', { of: { noun: 'vision', id: version.id }, to: by }),
        ],
      }),
    )
}

function stillHolds(view: View, version: Version, named: Named): Waiting[] {
  const { id, shared } = version
  const moves = unanswered(view, version)
  const [first] = moves
  if (first === undefined) return []
  const decided = [...new Set(moves.map(({ decision }) => decision))]
  const since = dayShown(first.stamp, view)
  const names = decided.flatMap((decision) => {
    const one = namedRecord(view, 'decision', decision)
    return one === undefined ? [] : [labelOf(one)]
  })
  return [
    waiting(view, shared.by, named, {
      id: `${first.stamp.event} holds`,
      kind: 'say whether a vision still holds',
      question: [{ text: 'Does it still hold: ' }, linkTo(named), { text: '?' }],
      note: `Strategy moved ${dayInWords(since, view)}: ${listed(names)}`,
      since,
      actions: [
        form('It holds', 'ReconfirmVision', { id, despite: decided }),
        form(`Share version ${shared.version + 1}`, 'ShareVision', {
          partnership: shared.partnership,
          statement: shared.statement,
          takenAs: shared.takenAs,
          asVersion: shared.version + 1,
        }),
      ],
    }),
  ]
}
