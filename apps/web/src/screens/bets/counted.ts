import type { Answer } from '../../api/views.ts'

type View = Answer<'bets'>

/** Where the decisions stand from which all of it is counted. */
export const BETS = 'decisions-with-bets'

/** What a figure counts, as the address names it. */
export const nameOf = (...what: readonly string[]): string => what.join(', ')
export const IN_PART = 'came in part'
export const UNCOUNTED = 'not counted'
export const CAME = 'came'
export const chance = ({ from, to }: { from: number; to: number }): string => `${from} to ${to} %`

/** What each figure counts, by that name. */
export const countedIn = ({ kinds }: View): ReadonlyMap<string, readonly string[]> =>
  new Map(
    kinds.flatMap(
      ({ kind, judged, inPart, uncounted, bands = [] }): [string, readonly string[]][] => [
        [nameOf(kind), judged],
        [nameOf(kind, IN_PART), inPart],
        [nameOf(kind, UNCOUNTED), uncounted],
        ...bands.flatMap((band): [string, readonly string[]][] => [
          [nameOf(kind, chance(band)), band.of],
          [nameOf(kind, chance(band), CAME), band.came],
        ]),
      ],
    ),
  )
