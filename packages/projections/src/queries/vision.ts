import { daysBetween, takings } from '@lockstep/domain'
import { z } from 'zod'
import { HistoryEntry, historyOf } from '../across/entries/history.ts'
import { recordOf } from '../across/naming/record-of.ts'
import { RecordLine } from '../across/page/page.ts'
import { visionLine } from '../across/pages/vision.ts'
import { partnerships } from '../folds/partnerships.ts'
import { dayIn } from '../folds/stamp.ts'
import { visions } from '../folds/visions.ts'
import { namedRecord, namedRecords } from '../records/named.ts'
import { opennessOfPlayback, type Said, standingPlayback } from '../records/playbacks.ts'
import { referredRecord } from '../records/referred.ts'
import { unanswered } from '../records/vision-moves.ts'
import { visionStanding, visionStandings } from '../records/vision-standing.ts'
import {
  isVersion,
  nextOf,
  sameMeaning,
  type Version,
  versionsOf,
} from '../records/vision-versions.ts'
import { feedbackAbout } from '../subjects/feedback/about.ts'
import { concernedSince, membersNow } from '../subjects/knowledge/concerned.ts'
import { ofVision } from '../subjects/knowledge/knowers.ts'
import { WhoKnows, whoKnows } from '../subjects/knowledge/who-knows.ts'
import { SuccessView, successView } from '../subjects/success/success.ts'
import { definitionsOf } from '../subjects/success/theirs.ts'
import { KnownThing, knownThings } from '../subjects/visions/vision-known.ts'
import { mayGive } from '../telling/actions.ts'
import { today } from '../telling/dates.ts'
import { Named } from '../telling/href.ts'
import { peopleView, personView } from '../telling/person.ts'
import { StampView, stampView } from '../telling/stamp.ts'
import { PersonView, query, readable } from '../view/query.ts'
import type { View } from '../view/view.ts'

const SaidView = z.strictObject({ stamp: StampView, words: readable(z.string()) })

const PlaybackView = z.strictObject({
  person: PersonView,
  /** What they said, the last last; absent while they have not played it back. */
  playback: z
    .strictObject({
      id: z.string(),
      is: z.enum(['waiting', 'corrected', 'confirmed']),
      said: z.array(SaidView),
      corrections: z.array(SaidView),
      confirmed: StampView.optional(),
      /** Whole days from the sharing to the first time that they said it. */
      afterDays: z.int(),
      /** Whole days since it waits for whoever has to answer. */
      waitsDays: z.int(),
    })
    .optional(),
  /** Something says that they know of it. */
  knows: z.boolean(),
})

export const vision = query({
  name: 'vision',
  summary:
    'A version of a vision: whether it still holds, who knew of what when, who played it back, and what success means beside it.',
  params: z.strictObject({ id: z.string() }),
  response: z.strictObject({
    record: RecordLine,
    partnership: Named.optional(),
    version: z.int(),
    statement: z.string(),
    takenAs: z.enum(takings),
    editorial: z.boolean(),
    shared: StampView,
    by: PersonView,
    stands: z.enum(visionStandings),
    /** What moved strategy since, and nobody has said that it holds all the same; the first first. */
    moves: z.array(z.strictObject({ decision: Named, how: z.string(), stamp: StampView })),
    /** That it still holds, whatever was decided. */
    reconfirmed: z.array(
      z.strictObject({ stamp: StampView, reason: z.string(), despite: z.array(Named) }),
    ),
    /** The version that took its place. */
    next: Named.optional(),
    /** What stands now, where that is a later version. */
    latest: z
      .strictObject({ version: z.int(), statement: z.string(), takenAs: z.enum(takings) })
      .optional(),
    /** The version before, and after how many days strategy had moved on from it. */
    before: z
      .strictObject({
        named: Named,
        version: z.int(),
        statement: z.string(),
        shared: StampView,
        staleAfterDays: z.int().optional(),
      })
      .optional(),
    things: z.array(KnownThing),
    playbacks: z.array(PlaybackView),
    success: z.array(SuccessView),
    /** What was said about it. */
    feedback: z.array(Named),
    whoKnows: WhoKnows,
    history: z.array(HistoryEntry),
    /** Commands that the viewer may give now. */
    may: z.array(z.string()),
  }),
  answer: (view, { id }) => {
    const row = view.row(visions, id)
    const record = row && visionLine(view, row)
    if (row === undefined || record === undefined || !isVersion(row)) return undefined
    const { by, partnership, stamp, ...shared } = row.shared
    const of = { noun: 'vision' as const, id }
    const next = nextOf(view, row)
    const known = whoKnows(view, { of, ...ofVision(view, row) })
    const about = recordOf(view, `partnership-${partnership}`)
    const members = [...concernedSince(view, partnership, stamp)]
    return {
      record,
      ...(about === undefined ? {} : { partnership: about }),
      ...shared,
      shared: stampView(view, stamp),
      by: personView(view, by),
      stands: visionStanding(view, row),
      moves: unanswered(view, row).flatMap((move) => {
        const decision = referredRecord(view, 'decision', move.decision)
        if (decision === undefined) return []
        return [{ decision, how: move.how, stamp: stampView(view, move.stamp) }]
      }),
      reconfirmed: row.reconfirmations.map(({ stamp: said, reason, despite }) => ({
        stamp: stampView(view, said),
        reason,
        despite: despite.flatMap((one) => referredRecord(view, 'decision', one) ?? []),
      })),
      ...(next === undefined ? {} : { next: namedRecord(view, 'vision', next.id) }),
      ...latestIn(view, row),
      ...beforeIn(view, row),
      things: knownThings(view, row),
      playbacks: peopleView(
        view,
        members.filter((person) => person !== by),
      ).map((person) => ({
        person,
        ...playbackIn(view, row, person.id),
        knows: known.people.some(
          (each) => each.person.id === person.id && each.since !== undefined,
        ),
      })),
      success: definitionsOf(view, members).flatMap((each) => successView(view, each) ?? []),
      feedback: namedRecords(view, 'feedback', feedbackAbout(view, 'vision', id)),
      whoKnows: known,
      history: historyOf(view, 'vision', id),
      may: mayGive(view, offered(view, row), row.state, partnership),
    }
  },
})

function latestIn(view: View, row: Version) {
  const last = versionsOf(view, row).at(-1)
  if (last === undefined || last === row) return {}
  const { version, statement, takenAs } = last.shared
  return { latest: { version, statement, takenAs } }
}

function beforeIn(view: View, row: Version) {
  const before = versionsOf(view, row).findLast(({ shared }) => shared.version < row.shared.version)
  const named = before && namedRecord(view, 'vision', before.id)
  if (before === undefined || named === undefined) return {}
  const { version, statement, stamp } = before.shared
  const stale = unanswered(view, before)[0]?.stamp
  return {
    before: {
      ...{ named, version, statement },
      shared: stampView(view, stamp),
      ...(stale === undefined
        ? {}
        : { staleAfterDays: daysBetween(dayIn(stamp, view.zone), dayIn(stale, view.zone)) }),
    },
  }
}

function playbackIn(view: View, row: Version, person: string) {
  const playback = standingPlayback(view, sameMeaning(view, row), person)
  const [first] = playback?.said ?? []
  if (playback === undefined || first === undefined || playback.state.is === 'none') return {}
  const { id, state, said, corrections, confirmed } = playback
  const last = (state.is === 'corrected' ? corrections : said).at(-1) ?? first
  return {
    playback: {
      id,
      is: state.is,
      said: wordsView(view, playback, said),
      corrections: wordsView(view, playback, corrections),
      ...(confirmed === undefined ? {} : { confirmed: stampView(view, confirmed) }),
      afterDays: Math.max(
        0,
        daysBetween(dayIn(row.shared.stamp, view.zone), dayIn(first.stamp, view.zone)),
      ),
      waitsDays: daysBetween(dayIn(last.stamp, view.zone), today(view)),
    },
  }
}

const wordsView = (view: View, playback: Said, words: Said['said']) =>
  words.map(({ stamp, words: mark }) => ({
    stamp: stampView(view, stamp),
    words: view.open(mark, opennessOfPlayback(playback)),
  }))

/** Only the last version is played back and held against what was decided since. */
function offered(view: View, row: Version) {
  const { partnership } = row.shared
  const goes = view.row(partnerships, partnership)?.state.is === 'founded'
  if (!goes || nextOf(view, row) !== undefined) return []
  const stale = unanswered(view, row).length > 0
  const me = view.viewer.person
  const mine = row.shared.by === me
  const played = standingPlayback(view, sameMeaning(view, row), me) !== undefined
  return [
    'ShareVision' as const,
    ...(stale ? (['ReconfirmVision'] as const) : []),
    ...(mine || played || !membersNow(view, partnership).has(me) ? [] : (['PlayBack'] as const)),
  ]
}
