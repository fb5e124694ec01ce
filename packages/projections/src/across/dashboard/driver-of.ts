import { behaviourTracks } from '../../subjects/trust/tracks.ts'
import { agreementDriver } from './agreement-facts.ts'
import type { Facts } from './facts.ts'
import { type Driver, driverLabel, nothingNew } from './facts-window.ts'
import type { Glance } from './glance.ts'
import { statedDriver, toldStated } from './stated-facts.ts'
import { behaviourDriver, closedWords, isClosed, toldTrust } from './trust-facts.ts'

/** What moved it most of late, or in the days that are chosen. */
export function driverOf(glance: Glance): Facts[1] {
  const team = glance.scope.members.length > 2
  const driver = team ? agreementDriver(glance) : ofPair(glance)
  return driver === undefined
    ? nothingNew(glance, team ? undefined : closedWords(glance))
    : { kind: 'driver', label: driverLabel(glance), ...driver }
}

/** In the score that is told of; where nothing named moved that, in whichever other it moved most. */
function ofPair(glance: Glance): Driver | undefined {
  const stated = toldStated(glance)
  const trust = toldTrust(glance)
  return (
    (stated && statedDriver(glance, stated)) ??
    (trust && behaviourDriver(glance, 'reliability', trust)) ??
    (isClosed(glance) ? undefined : biggest(ofAll(glance)))
  )
}

const ofAll = (glance: Glance): (Driver | undefined)[] => [
  ...glance.stated.map((each) => statedDriver(glance, each)),
  ...behaviourTracks.flatMap((track) =>
    glance[track === 'reliability' ? 'trust' : 'reliance'].map((each) =>
      behaviourDriver(glance, track, each),
    ),
  ),
  agreementDriver(glance),
]

const biggest = (drivers: readonly (Driver | undefined)[]): Driver | undefined =>
  drivers
    .filter((each) => each !== undefined)
    .toSorted((x, y) => Math.abs(y.points) - Math.abs(x.points))[0]
