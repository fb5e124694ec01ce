import { dana, danaWithNoor, ingrid, marcus, noor, team, tomas, wei } from '../cast.ts'
import { ranking } from '../ranking.ts'
import type { Step } from '../step.ts'

const shared = 'G-1 G-2 G-3 G-4 G-5'

/** How Dana and Noor rank the five goals that they share: nearly alike, far apart after the switch, and closer again. */
const ofTheTwo: readonly Step[] = [
  ...ranking('K-01', {
    by: noor,
    of: danaWithNoor,
    called: '2026-01-26 10:00',
    goals: shared,
    answers: [
      ['2026-01-27 08:40', dana, 'G-1 G-3 G-2 G-4 G-5', [40, 25, 20, 10, 5]],
      ['2026-01-29 17:10', noor, 'G-1 G-3 G-2 G-5 =G-4', [35, 30, 20, 10, 5]],
    ],
  }),
  ...ranking('K-02', {
    by: noor,
    of: danaWithNoor,
    called: '2026-04-13 09:00',
    goals: shared,
    answers: [
      ['2026-04-14 09:30', noor, 'G-1 G-2 G-5 G-3 G-4', [30, 30, 20, 15, 5]],
      ['2026-04-17 18:20', dana, 'G-1 G-4 G-3 G-5 G-2', [35, 40, 15, 5, 5]],
    ],
  }),
  ...ranking('K-03', {
    by: dana,
    of: danaWithNoor,
    called: '2026-06-29 10:00',
    goals: shared,
    answers: [
      ['2026-06-30 08:15', dana, 'G-1 G-3 G-4 G-2 G-5', [40, 25, 20, 10, 5]],
      [
        '2026-07-03 16:45',
        noor,
        'G-1 G-2 G-3 G-4 G-5',
        [35, 25, 25, 10, 5],
        [dana, 'G-1 G-4 G-3 G-2 G-5'],
      ],
    ],
  }),
]

/** All six over what is open in autumn. Ingrid was silent to the end, and answered after it. */
const ofTheTeam: readonly Step[] = ranking('K-04', {
  by: wei,
  of: team,
  called: '2026-09-08 09:00',
  goals: 'G-1 G-2 G-3 G-4 G-6 G-7 G-8',
  answers: [
    ['2026-09-08 17:30', wei, 'G-2 G-1 G-6 G-3 G-7 G-4 G-8', [30, 25, 20, 10, 5, 5, 5]],
    ['2026-09-09 08:50', noor, 'G-1 G-2 G-3 G-7 G-4 G-6 G-8', [30, 25, 20, 10, 5, 5, 5]],
    ['2026-09-10 12:15', marcus, 'G-1 G-4 G-8 G-3 G-2 G-6 G-7', [30, 25, 15, 15, 10, 5]],
    ['2026-09-11 10:05', tomas, 'G-1 G-2 G-6 G-3 =G-4 G-8 G-7', [30, 25, 20, 10, 10, 5]],
    ['2026-09-14 18:40', dana, 'G-1 G-3 G-4 G-2 G-8 G-6 G-7', [40, 25, 20, 10, 5]],
    ['2026-09-18 09:20', ingrid, 'G-1 G-2 G-4 G-3 G-6 G-8 G-7', [40, 30, 15, 15]],
  ],
})

export const rankings: readonly Step[] = [...ofTheTwo, ...ofTheTeam]
