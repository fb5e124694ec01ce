import { type DecisionRow, decisions } from '../../folds/decisions.ts'
import { partnerships } from '../../folds/partnerships.ts'
import { visions } from '../../folds/visions.ts'
import { playbacksBy } from '../../records/playbacks.ts'
import { readableVision } from '../../records/position-openness.ts'
import { isVersion, meanings, versionsOf } from '../../records/vision-versions.ts'
import { firstNameOf } from '../../telling/person.ts'
import { isSeenWhole } from '../../telling/seen-whole.ts'
import type { View } from '../../view/view.ts'
import type { Found } from './detector.ts'
import { recordLink, resting } from './resting.ts'
import { restingOnPosition } from './resting-on-answer.ts'

/** Open positions whose holder had a version in mind that meant something else than the one which stood by then. */
export const restingOnOlder = (view: View): Found[] =>
  [...view.rows(decisions).values()].flatMap((row) =>
    row.statements.flatMap((said) => onOlder(view, row, said)),
  )

function onOlder(view: View, row: DecisionRow, said: DecisionRow['statements'][number]): Found[] {
  const id = readableVision(view, row, said)
  const cited = id === undefined ? undefined : view.row(visions, id)
  if (cited === undefined || !isVersion(cited)) return []
  const partnership = view.row(partnerships, cited.shared.partnership)
  if (partnership === undefined || !isSeenWhole(view, partnership)) return []
  const then = versionsOf(view, cited).filter(({ shared }) => shared.stamp.at <= said.stamp.at)
  const latest = meanings(then).at(-1) ?? []
  const [newer] = latest
  if (newer === undefined || latest.includes(cited)) return []
  if (newer.shared.version < cited.shared.version) return []
  const { person, open } = said
  const played = playbacksBy(view, latest, person)[0]?.said[0]?.stamp
  return [
    {
      roots: [restingOnPosition(row.id, said, 'rests on an older version')],
      rests: [resting('vision', newer.id, newer.shared.stamp, 'had taken its place')],
      concerned: [...new Set([person, newer.shared.by])],
      partnership: newer.shared.partnership,
      at: open.at,
      said: () => [
        { text: `The position of ${firstNameOf(view, person)} on ` },
        recordLink(view, 'decision', row.id),
        { text: ' rests on ' },
        recordLink(view, 'vision', cited.id),
        { text: ', when ' },
        recordLink(view, 'vision', newer.id),
        { text: ' stood.' },
      ],
      figures: () => [],
      closed: played && { at: played.at, stamp: played, how: 'they played the newer one back' },
    },
  ]
}
