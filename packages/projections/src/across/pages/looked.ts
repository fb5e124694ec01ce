import { seesAllThatIsOpen } from '@lockstep/domain'
import type { Href } from '../../telling/href.ts'
import type { View } from '../../view/view.ts'
import type { TooFew } from '../detectors/detector.ts'
import { type Seen, seenIn } from '../detectors/findings-in.ts'
import type { Item, Part } from '../page/page.ts'
import { restsIn } from './rests-on.ts'

/**
 * What every detector looks for, at how much it looked, and where there is too little to say anything; of one detector
 * every case that it looked at.
 */
export function lookedAt(view: View, kind: string | undefined, limit: number | undefined): Part[] {
  const one = seenIn(view).find(({ detector }) => detector.name === kind)
  return one === undefined ? lookedForIn(view) : casesOf(view, one, limit)
}

const lookedForIn = (view: View): Part[] => [
  {
    title: 'What is looked for',
    note: 'in all that you may read; nothing of it moves a score',
    items: seenIn(view).map(({ detector: { id, name, looksAt }, examined, findings }) => ({
      id,
      what: [
        { text: `${name}: ` },
        examined === 0
          ? { text: 'not enough events' }
          : {
              text: `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'} in ${examined} looked at`,
              href: listOf(name),
            },
      ],
      note: examined === 0 ? noneOf(view, looksAt) : looksAt,
    })),
  },
  ...notEnough(
    seenIn(view).flatMap(({ detector: { id, name }, tooFew = [] }) =>
      tooFew.filter(isBegun).map(
        (few, n): Item => ({
          id: `${id} ${n}`,
          what: [...few.whose, { text: ': ' }, { text: toldOf(few), href: listOf(name) }],
          note: name,
        }),
      ),
    ),
  ),
]

/** Who sees a part of the record alone is not told that there are none. */
const noneOf = ({ viewer }: View, looksAt: string): string =>
  seesAllThatIsOpen(viewer)
    ? `no ${looksAt}`
    : `no ${looksAt} that can be judged by what you may read`

/** Its findings, with every case that it looked at below them. */
export const listOf = (kind: string): Href => ({ view: 'list', params: { noun: 'finding', kind } })

const toldOf = ({ examined, needed }: TooFew): string => `${examined} of at least ${needed}`

/** Where nothing is there yet of many that are needed, nothing is missed. */
const isBegun = ({ examined, needed }: TooFew): boolean => examined > 0 || needed === 1

const notEnough = (items: Item[]): Part[] =>
  items.length === 0 ? [] : [{ title: 'Not enough events', items }]

function casesOf(view: View, seen: Seen, limit: number | undefined): Part[] {
  const { detector, examined, cases, tooFew = [] } = seen
  return [
    ...notEnough(
      tooFew.filter(isBegun).map((few, n) => ({
        id: String(n),
        what: [
          ...few.whose,
          { text: `: ${toldOf(few)}` },
          ...restsIn(view, few.cases()).flatMap(({ what }, m) => [
            { text: m === 0 ? ': ' : ', ' },
            ...what,
          ]),
        ],
      })),
    ),
    {
      title: 'What was looked at',
      note: `${examined}: ${detector.looksAt}`,
      items: restsIn(view, cases()).slice(0, limit),
      all: examined,
    },
  ]
}
