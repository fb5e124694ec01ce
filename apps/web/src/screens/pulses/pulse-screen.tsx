import { useParams } from '@tanstack/react-router'
import { useView } from '../../api/use-view.ts'
import type { Answer } from '../../api/views.ts'
import { Actions } from '../../forms/actions.tsx'
import { useHere } from '../../here/here.tsx'
import { useMoments } from '../../here/moments.ts'
import { firstName } from '../../here/people.ts'
import { useScreenTitle } from '../../here/title.ts'
import { Answered } from '../../ui/answered.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Section } from '../../ui/section.tsx'
import { listed } from '../../words/figures.ts'
import { ScoresMoved } from '../moved/scores-moved.tsx'
import { RecordFoot } from '../records/record-foot.tsx'
import { CalledOff } from '../rounds/called-off.tsx'
import { useRoundFacts } from '../rounds/round-facts.tsx'
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
      <PageHead kind={kindOf(pulse)} title={pulse.title} facts={useRoundFacts(pulse)} />
      <CalledOff round={pulse} />
      {questions.length > 0 && (
        <Section
          title="Your answers"
          note={
            open.length === 0
              ? 'all given, and sealed'
              : `about ${listed(open.map(({ to }) => firstName(to)))}`
          }
        >
          <PulseForm view={view} me={me.id} />
        </Section>
      )}
      <Pairs view={view} />
      <Actions names={view.actions} preset={{ id: pulse.id }} />
      <ScoresMoved of={{ noun: 'pulse', id: pulse.id }} />
      <RecordFoot of={{ noun: 'pulse', id: pulse.id }} lines={view.history} />
    </article>
  )
}

type Line = Answer<'pulse'>['pulse']

const kindOf = ({ ordinal, inCadence }: Line): string =>
  `Trust pulse ${ordinal ?? ''}, called ${inCadence ? 'by the charter' : 'by hand'}`
