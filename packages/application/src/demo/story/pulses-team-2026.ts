import { dana, ingrid, marcus, noor, tomas, wei } from '../cast.ts'
import { answering } from '../pulse.ts'
import type { Step } from '../step.ts'
import { quarterlyPulses } from './pulses-team.ts'

const [, , january, april, july] = quarterlyPulses

/** The six about each other, three times more. Ingrid first spoke of Noor in July. */
export const teamPulses2026: readonly Step[] = [
  ...answering(january, [
    [
      '2026-01-05 08:50',
      dana,
      [
        [wei, '66656'],
        [marcus, '65556'],
        [tomas, '65556'],
        [ingrid, '66666'],
      ],
    ],
    [
      '2026-01-06 10:30',
      wei,
      [
        [noor, '66656'],
        [marcus, '55545'],
        [ingrid, '66656'],
        [dana, '65556'],
      ],
    ],
    [
      '2026-01-06 16:20',
      noor,
      [
        [wei, '66656'],
        [marcus, '54445'],
        [tomas, '65556'],
        [ingrid, '5554-'],
      ],
    ],
    [
      '2026-01-07 17:30',
      marcus,
      [
        [wei, '55556'],
        [tomas, '55545'],
        [ingrid, '65556'],
        [dana, '66556'],
      ],
    ],
    [
      '2026-01-08 09:40',
      tomas,
      [
        [wei, '55556'],
        [noor, '66656'],
        [marcus, '54445'],
        [dana, '65655'],
      ],
    ],
    [
      '2026-01-09 11:15',
      ingrid,
      [
        [wei, '67666'],
        [marcus, '55455'],
        [dana, '67666'],
      ],
    ],
  ]),
  ...answering(april, [
    [
      '2026-04-03 16:40',
      noor,
      [
        [wei, '66556'],
        [marcus, '44344'],
        [tomas, '65556'],
        [ingrid, '44334'],
      ],
    ],
    [
      '2026-04-05 20:00',
      dana,
      [
        [wei, '66656'],
        [marcus, '65546'],
        [tomas, '55555'],
        [ingrid, '67666'],
      ],
    ],
    [
      '2026-04-06 09:30',
      wei,
      [
        [noor, '65556'],
        [marcus, '54444'],
        [ingrid, '66656'],
        [dana, '65445'],
      ],
    ],
    [
      '2026-04-07 18:10',
      marcus,
      [
        [wei, '55555'],
        [tomas, '55545'],
        [ingrid, '65556'],
        [dana, '66556'],
      ],
    ],
    [
      '2026-04-08 10:20',
      tomas,
      [
        [wei, '56556'],
        [noor, '66656'],
        [marcus, '44444'],
        [dana, '54444'],
      ],
    ],
    [
      '2026-04-10 08:10',
      ingrid,
      [
        [wei, '66666'],
        [marcus, '55445'],
        [dana, '66656'],
      ],
    ],
  ]),
  ...answering(july, [
    [
      '2026-07-03 09:00',
      tomas,
      [
        [wei, '66556'],
        [noor, '66666'],
        [marcus, '54445'],
        [dana, '55445'],
      ],
    ],
    [
      '2026-07-05 19:10',
      dana,
      [
        [wei, '66656'],
        [marcus, '65556'],
        [tomas, '65556'],
        [ingrid, '67666'],
      ],
    ],
    [
      '2026-07-06 09:15',
      wei,
      [
        [noor, '65656'],
        [marcus, '55445'],
        [ingrid, '66656'],
        [dana, '65556'],
      ],
    ],
    [
      '2026-07-07 14:30',
      noor,
      [
        [wei, '66656'],
        [marcus, '54445'],
        [tomas, '65556'],
        [ingrid, '54445'],
      ],
    ],
    [
      '2026-07-08 17:50',
      marcus,
      [
        [wei, '55556'],
        [tomas, '55555'],
        [ingrid, '66556'],
        [dana, '66556'],
      ],
    ],
    [
      '2026-07-10 12:00',
      ingrid,
      [
        [wei, '66667'],
        [noor, '5545-'],
        [marcus, '55455'],
        [dana, '66666'],
      ],
    ],
  ]),
]
