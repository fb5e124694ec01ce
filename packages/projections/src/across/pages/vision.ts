import { type VisionRow, visions } from '../../folds/visions.ts'
import { namedRecord } from '../../records/named.ts'
import { standingPlayback } from '../../records/playbacks.ts'
import { visionStanding, visionStandings } from '../../records/vision-standing.ts'
import { isVersion, nextOf, sameMeaning } from '../../records/vision-versions.ts'
import { concernedSince } from '../../subjects/knowledge/concerned.ts'
import type { View } from '../../view/view.ts'
import { recordLine } from '../page/line.ts'
import { listed, type RecordLine } from '../page/page.ts'
import { isPartner } from '../page/who-begins.ts'

const standings = { holds: 'kept', stale: 'missed', replaced: 'past' } as const

export function visionLine(view: View, row: VisionRow): RecordLine | undefined {
  const named = namedRecord(view, 'vision', row.id)
  if (named === undefined || !isVersion(row)) return undefined
  const { id, shared } = row
  const stands = visionStanding(view, row)
  return {
    ...recordLine(view, {
      noun: 'vision',
      id,
      title: named.title,
      kind: `vision, version ${shared.version}`,
      from: shared.by,
      to: [],
      state: stands,
      standing: standings[stands],
      began: shared.stamp,
      ended: nextOf(view, row)?.shared.stamp,
    }),
    figure: playedBackInWords(view, row),
  }
}

/** "4 of 5": of those who had others share it with them. */
function playedBackInWords(view: View, row: VisionRow): string {
  if (!isVersion(row)) return ''
  const { by, partnership, stamp } = row.shared
  const asked = [...concernedSince(view, partnership, stamp)].filter((one) => one !== by)
  const same = sameMeaning(view, row)
  const said = asked.filter((one) => standingPlayback(view, same, one) !== undefined)
  return `${said.length} of ${asked.length}`
}

export const vision = listed<VisionRow>({
  fold: visions,
  words: {
    one: 'version of a vision',
    many: 'versions of visions',
    create: { command: 'ShareVision', label: 'Share a vision', by: isPartner },
    empty:
      'A vision stands here as a line, version by version: who shared it, how many played it back, and whether it still holds.',
    dated: false,
    figure: 'Played back',
  },
  states: [...visionStandings],
  partnership: ({ shared }) => shared?.partnership,
  line: visionLine,
})
