import { z } from 'zod'
import { type Finding, findingsIn } from '../detectors/findings-in.ts'
import { finding } from '../pages/finding.ts'
import { RecordLine } from '../pages/page.ts'
import { statedBetween } from '../stated/ratings.ts'
import { query } from '../view/query.ts'
import { WhyAsked, whyOf } from './parts/why-asked.ts'

export const findingsOn = query({
  name: 'findings-on',
  summary: 'Findings that rest on the same entries as a score; none of them moves it.',
  params: WhyAsked.omit({ since: true }),
  response: z.strictObject({ findings: z.array(RecordLine) }),
  answer: (view, asked) => {
    const [explained] = view.shown.aside(() => whyOf(view, asked))
    if (explained === undefined) return undefined
    const { measure, from, to } = asked
    const ratings = measure === 'stated' ? statedBetween(view, { from, to }).ratings : []
    const events = new Set([
      ...ratings.map(({ open }) => open.event as string),
      // What is cited stands behind the rating's own entry.
      ...explained.steps.flatMap(({ id }) => id.split(' ')),
    ])
    const records = new Set(
      explained.steps.flatMap(({ href }) =>
        'noun' in href && partsOnly(measure) ? [`${href.noun}-${href.id}`] : [],
      ),
    )
    const rests = ({ roots, rests: others, subject }: Finding) =>
      [...roots, ...others].some(({ stamp }) => events.has(stamp.event)) ||
      subject.about.some(({ noun, id }) => records.has(`${noun}-${id}`))
    return {
      findings: [...findingsIn(view).values()]
        .filter(rests)
        .flatMap((one) => finding.line(view, one) ?? []),
    }
  },
})

/** A part of alignment is told by what its records say, trust by single entries. */
const partsOnly = (measure: string): boolean =>
  !['stated', 'reliability', 'reliance', 'alignment'].includes(measure)
