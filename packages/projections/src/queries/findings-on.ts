import { z } from 'zod'
import { type Finding, findingsIn } from '../across/detectors/findings-in.ts'
import { RecordLine } from '../across/page/page.ts'
import { finding } from '../across/pages/finding.ts'
import { WhyAsked, whyOf } from '../across/why/asked.ts'
import { statedBetween } from '../subjects/stated/ratings.ts'
import { query } from '../view/query.ts'

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
