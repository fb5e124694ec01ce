import type { TooFew } from '../detectors/detector.ts'
import { seenIn } from '../detectors/findings-in.ts'
import { counted } from '../queries/parts/in-words.ts'
import type { View } from '../view.ts'
import type { Part } from './page.ts'

/** What every detector looks for, at how much it looked, and where there is too little to say anything. */
export const lookedAt = (view: View): Part[] => [
  {
    title: 'What is looked for',
    note: 'in all that you may read; nothing of it moves a score',
    items: seenIn(view).map(({ detector, examined, findings }) => ({
      id: detector.id,
      what: [{ text: detector.name }],
      note:
        examined === 0
          ? `not enough events: no ${detector.looksAt}`
          : `${counted(findings.length, 'finding')} in ${examined} looked at: ${detector.looksAt}`,
    })),
  },
  ...tooFewIn(view),
]

/** Where nothing is there yet of many that are needed, nothing is missed. */
const isBegun = ({ examined, needed }: TooFew): boolean => examined > 0 || needed === 1

function tooFewIn(view: View): Part[] {
  const items = seenIn(view).flatMap(({ detector, tooFew = [] }) =>
    tooFew.filter(isBegun).map(({ whose, examined, needed }, n) => ({
      id: `${detector.id} ${n}`,
      what: whose,
      note: `${detector.name}: ${examined} of at least ${needed}`,
    })),
  )
  return items.length === 0 ? [] : [{ title: 'Not enough events', items }]
}
