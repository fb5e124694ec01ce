import { endOfDay, type PersonId, type Thresholds } from '@lockstep/domain'
import type { PartnershipMembership } from '../../folds/partnerships.ts'
import { dayIn, type Stamp, stampOf } from '../../folds/stamp.ts'
import { playbacksBy, playbacksOf } from '../../records/playbacks.ts'
import { meanings, type Version, versionsByPartnership } from '../../records/vision-versions.ts'
import { hasLeftBy } from '../../subjects/people/concerned.ts'
import { leftAfter } from '../../subjects/people/left.ts'
import { today } from '../../telling/dates.ts'
import { capital, counted } from '../../telling/in-words.ts'
import { firstNameOf } from '../../telling/person.ts'
import { partnershipsSeenWhole } from '../../telling/seen-whole.ts'
import type { View } from '../../view/view.ts'
import { detector, type Ending, type Found, type Resting } from './detector.ts'
import { onRecordSince } from './on-record-since.ts'
import { examining, recordLink, resting } from './resting.ts'
import { restingOnOlder } from './resting-on-older.ts'
import { daysPresentAfter } from './time-present.ts'

type Limits = Thresholds<'vision_not_shared'>

export const visionNotShared = detector({
  id: 'vision_not_shared',
  name: 'A vision that not all have understood',
  looksFor:
    'A vision that a member has not played back in their own words some days after it was shared, or after they came; and a position that rests on a version which another had replaced.',
  looksAt: 'members with whom a vision was shared',
  thresholds: { ack_days: 'Days in which to play it back' },
  mistakes: [
    'They have read it, and talked about it, and did not write it down here.',
    'They were away: absences and holidays that are on record stop the clock, others do not.',
    'Only the wording was new, and nobody said so when it was shared.',
  ],
  closesWhen: 'They play it back, or another version takes its place.',
  source: 'Pie-in-the-sky dreams: who is to deliver a vision has to have understood it',
  stepWaits: true,
  find: (view, limits) => {
    const versionsOf = versionsByPartnership(view)
    const asked = partnershipsSeenWhole(view).flatMap(({ id, membership: members }) => {
      const versions = versionsOf.get(id) ?? []
      const all = meanings(versions)
      return all.flatMap((same, n) => askedOf(view, same, all[n + 1]?.[0], members))
    })
    return {
      ...examining(asked, (each) => wasAsked(view, each)),
      findings: [
        ...asked.flatMap((each) => notPlayedBack(view, each, limits)),
        ...restingOnOlder(view),
      ],
    }
  },
})

/** A member with whom a vision was shared, or who came while it stood. */
interface Asked {
  readonly versions: readonly [Version, ...Version[]]
  readonly person: PersonId
  /** The sharing, or their coming. */
  readonly since: Stamp
  readonly came: boolean
  readonly over: readonly (readonly [Stamp, how: string])[]
}

function askedOf(
  view: View,
  [first, ...later]: readonly Version[],
  next: Version | undefined,
  members: readonly PartnershipMembership[],
): Asked[] {
  if (first === undefined) return []
  const { by, stamp } = first.shared
  const until = next?.shared.stamp
  return members
    .filter(({ person }) => person !== by && !hasLeftBy(view, person, stamp.at))
    .filter(({ to }) => to === undefined || to.stamp.at > stamp.at)
    .filter(({ from }) => until === undefined || from.at < until.at)
    .map(({ person, from, to }) => ({
      versions: [first, ...later],
      person,
      since: from.at > stamp.at ? from : stamp,
      came: from.at > stamp.at,
      over: [
        ...(until === undefined ? [] : [[until, 'another version took its place'] as const]),
        ...(to === undefined ? [] : [[to.stamp, 'they left the partnership'] as const]),
        ...leftSince(view, person, from.at > stamp.at ? from : stamp),
      ],
    }))
}

function leftSince(view: View, person: PersonId, since: Stamp): Asked['over'] {
  const left = leftAfter(view, person, since.at)
  return left === undefined ? [] : [[stampOf(left), 'they left the organisation']]
}

function wasAsked(view: View, { versions: [{ id }], person, since, came }: Asked): Resting {
  const name = firstNameOf(view, person)
  return resting('vision', id, since, came ? `stood when ${name} came` : `shared with ${name}`)
}

function notPlayedBack(view: View, asked: Asked, { ack_days }: Limits): Found[] {
  const { versions, person, since, came } = asked
  const [version] = versions
  const last = daysPresentAfter(view, person, dayIn(since, view.zone), ack_days)
  const closed = endOf(view, asked)
  const day = closed?.stamp === undefined ? today(view) : dayIn(closed.stamp, view.zone)
  if (day <= last) return []
  const name = firstNameOf(view, person)
  const days = capital(counted(ack_days, 'day'))
  const link = recordLink(view, 'vision', version.id)
  const others = othersIn(view, asked)
  return [
    {
      roots: [resting('vision', version.id, version.shared.stamp, 'shared')],
      rests: others,
      concerned: [person, version.shared.by],
      partnership: version.shared.partnership,
      at: endOfDay(last, view.zone),
      said: () =>
        came
          ? [{ text: `${days} after ${name} came, they had not played ` }, link, { text: ' back.' }]
          : [
              { text: `${days} after ` },
              link,
              { text: ` was shared, ${name} had not played it back.` },
              ...onRecordSince(view, version.shared.stamp),
            ],
      figures: () => [{ label: 'Others who played it back', value: String(others.length) }],
      closed,
    },
  ]
}

function endOf(view: View, { versions, person, over }: Asked): Ending | undefined {
  const played = playbacksBy(view, versions, person)[0]?.said[0]?.stamp
  const ends: (readonly [Stamp, how: string])[] = [
    ...(played === undefined ? [] : [[played, 'they played it back'] as const]),
    ...over,
  ]
  const [end] = ends.sort(([x], [y]) => (x.at < y.at ? -1 : 1))
  return end && { at: end[0].at, stamp: end[0], how: end[1] }
}

/** Those who did. */
const othersIn = (view: View, { versions, person }: Asked): Resting[] =>
  versions
    .flatMap((version) => playbacksOf(view, version))
    .filter(({ begun }) => begun.person !== person)
    .flatMap(({ id, said }) =>
      said.slice(0, 1).map(({ stamp }) => resting('playback', id, stamp, 'played it back')),
    )
