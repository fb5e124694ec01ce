import { useView } from '../../api/use-view.ts'
import { useMoments } from '../../app/moments.ts'
import { useSearchParts } from '../../app/search.ts'
import { Answered } from '../../ui/answered.tsx'
import { AlignmentParts } from './alignment-parts.tsx'
import { Domains } from './domains.tsx'
import { Matrix } from './matrix.tsx'
import { Pushback } from './pushback.tsx'
import { Voices } from './voices.tsx'
import './team.css'

/** The pairs of a team at a glance: every view of trust, what the whole is aligned on, and who is heard. */
export function Team({ partnership }: { partnership: string }) {
  const asked = useView('team', { partnership }, useMoments())
  const [{ a, b }, change] = useSearchParts()
  return (
    <Answered asked={asked} what="the team">
      {(view) => (
        <>
          <p className="team-told">{view.sentence}</p>
          <Matrix view={view} picked={{ a, b }} onPick={(pair) => change(pair)} />
          <div className="team-beside">
            <AlignmentParts alignment={view.alignment} />
            <Voices voices={view.voice} />
            <Pushback voices={view.voice} />
            <Domains voices={view.voice} />
          </div>
        </>
      )}
    </Answered>
  )
}
