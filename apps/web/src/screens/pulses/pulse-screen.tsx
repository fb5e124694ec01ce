import { useParams } from '@tanstack/react-router'
import { useView } from '../../api/use-view.ts'
import type { Answer } from '../../api/views.ts'
import { useHere } from '../../app/here.tsx'
import { useHref } from '../../app/hrefs.ts'
import { useMoments } from '../../app/moments.ts'
import { firstName } from '../../app/people.ts'
import { useScreenTitle } from '../../app/title.ts'
import { useDates } from '../../app/use-dates.ts'
import { Answered } from '../../ui/answered.tsx'
import { History } from '../../ui/history-table.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { isSealed } from '../../ui/readable.ts'
import { Section } from '../../ui/section.tsx'
import { listed } from '../../words/figures.ts'
import { Pairs } from './pairs.tsx'
import { PulseForm } from './pulse-form.tsx'
import './pulse-screen.css'

/** A trust pulse: what one is asked, and what was opened of it, pair by pair. */
export function PulseScreen() {
  const { id } = useParams({ strict: false }) as { id: string }
  const asked = useView('pulse', { id }, useMoments())
  return (
    <div className="page pulse">
      <Answered asked={asked} what="the pulse">
        {(view) => <Pulse view={view} />}
      </Answered>
    </div>
  )
}

function Pulse({ view }: { view: Answer<'pulse'> }) {
  const { me } = useHere()
  const { pulse, questions } = view
  useScreenTitle(`${pulse.ordinal ?? ''} ${pulse.title}`.trim())
  const open = questions.filter(({ state }) => state !== 'sealed')
  return (
    <article>
      <PageHead kind={kindOf(pulse)} title={pulse.title} facts={useFacts(pulse)} />
      {questions.length > 0 && (
        <Section
          title="Your answers"
          note={
            open.length === 0
              ? 'all given, and sealed'
              : `about ${listed(open.map(({ to }) => firstName(to.name)))}`
          }
        >
          <PulseForm view={view} me={me.id} />
        </Section>
      )}
      <Pairs view={view} />
      <History lines={view.history} />
    </article>
  )
}

type Line = Answer<'pulse'>['pulse']

const kindOf = ({ ordinal, inCadence }: Line): string =>
  `Trust pulse ${ordinal ?? ''}, called ${inCadence ? 'by the charter' : 'by hand'}`

function useFacts({ partnership, called, closes, state, counts, beingOpened }: Line) {
  const hrefOf = useHref()
  const { day } = useDates()
  const stands = beingOpened ? 'Being opened' : state === 'running' ? 'Running' : 'Over'
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
      value: `${counts.given} of ${counts.asked}${counts.late > 0 ? `, ${counts.late} late` : ''}`,
    },
    { label: 'State', value: <b>{stands}</b> },
  ]
}
