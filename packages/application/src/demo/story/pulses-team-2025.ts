import { dana, ingrid, marcus, noor, tomas, wei } from '../cast.ts'
import { answering } from '../pulse.ts'
import type { Step } from '../step.ts'
import { quarterlyPulses } from './pulses-team.ts'

const [july, october] = quarterlyPulses

/** The six about each other, twice. Marcus said nothing of Noor, then or later. */
export const teamPulses2025: readonly Step[] = [
  ...answering(july, [
    [
      '2025-07-06 20:15',
      dana,
      [
        [wei, '66656'],
        [marcus, '65556'],
        [tomas, '65556'],
        [ingrid, '67666'],
      ],
    ],
    [
      '2025-07-07 09:10',
      wei,
      [
        [noor, '65656'],
        [marcus, '55545'],
        [tomas, '55556'],
        [ingrid, '66656'],
        [dana, '65556'],
      ],
    ],
    [
      '2025-07-08 14:00',
      noor,
      [
        [wei, '66556'],
        [marcus, '54545'],
        [ingrid, '55555'],
      ],
    ],
    [
      '2025-07-09 17:40',
      marcus,
      [
        [wei, '55556'],
        [ingrid, '65556'],
        [dana, '66556'],
      ],
    ],
    ['2025-07-10 11:20', tomas, [[dana, '65655']]],
    [
      '2025-07-11 08:30',
      ingrid,
      [
        [wei, '66666'],
        [marcus, '55455'],
        [dana, '66666'],
      ],
    ],
  ]),
  ...answering(october, [
    [
      '2025-10-03 12:00',
      ingrid,
      [
        [wei, '66667'],
        [marcus, '55455'],
        [dana, '66656'],
      ],
    ],
    [
      '2025-10-05 19:30',
      dana,
      [
        [wei, '66656'],
        [marcus, '65556'],
        [tomas, '55556'],
        [ingrid, '67666'],
      ],
    ],
    [
      '2025-10-06 09:20',
      wei,
      [
        [noor, '65556'],
        [marcus, '55545'],
        [ingrid, '66656'],
        [dana, '65556'],
      ],
    ],
    [
      '2025-10-07 15:10',
      noor,
      [
        [wei, '66556'],
        [marcus, '54455'],
        [ingrid, '55545'],
      ],
    ],
    [
      '2025-10-08 18:00',
      marcus,
      [
        [wei, '55556'],
        [ingrid, '65556'],
        [dana, '66556'],
      ],
    ],
    [
      '2025-10-09 10:45',
      tomas,
      [
        [noor, '66656'],
        [marcus, '54445'],
        [dana, '65656'],
      ],
    ],
  ]),
]
