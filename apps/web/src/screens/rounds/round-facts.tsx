import type { Answer } from '../../api/views.ts'
import { useHref } from '../../here/hrefs.ts'
import { useDates } from '../../here/use-dates.ts'
import { isSealed } from '../../ui/readable.ts'
import { asSentence } from '../../words/as-sentence.ts'

/** Where it stands who has answered, and what. */
export const ANSWERS = 'answers'

type Round = Answer<'ranking'>['ranking']

/** What stands at the head of a sealed round: of whom, since when, until when, and how many have answered. */
export function useRoundFacts({ partnership, called, closes, state, counts, beingOpened }: Round) {
  const hrefOf = useHref()
  const { day } = useDates()
  const stands = beingOpened ? 'Being opened' : asSentence(state)
  return [
    ...(partnership === undefined || isSealed(partnership.title)
      ? []
      : [
          {
            label: 'Of',
            value: <a href={hrefOf(partnership.href)}>{partnership.title}</a>,
          },
        ]),
    { label: 'Called', value: day(called.happened) },
    { label: 'Last day', value: day(closes) },
    {
      label: 'Answered',
      value: (
        <a className="down" href={`#${ANSWERS}`}>
          {counts.given} of {counts.asked}
          {counts.late > 0 && `, ${counts.late} late`}
        </a>
      ),
    },
    { label: 'State', value: <b>{stands}</b> },
  ]
}
