import { useView } from '../../api/use-view.ts'
import type { Answer } from '../../api/views.ts'
import { useHere } from '../../here/here.tsx'
import { useMoments } from '../../here/moments.ts'
import { firstName } from '../../here/people.ts'
import { useTo } from '../../here/place-context.tsx'
import { useToldOfSeveral } from '../../here/use-moment.ts'
import { Section } from '../../ui/section.tsx'
import { percents } from '../../words/figures.ts'
import '../../ui/scrolls.css'
import './settling.css'

type Member = Answer<'partnership'>['partnership']['members'][number]

/** How each member is heard in what others decide; their names lead to every case. */
export function Heard({ members }: { members: readonly Member[] }) {
  const told = useToldOfSeveral()
  return (
    <Section
      title="Heard"
      note={[told, 'in what others decide and ask', 'below each its 90 % interval']
        .filter(Boolean)
        .join('; ')}
    >
      <div className="settling">
        <table className="worded">
          <thead>
            <tr>
              <td />
              <th scope="col">Asked</th>
              <th scope="col">Adopted</th>
              <th scope="col">Changed after pushback</th>
              <th scope="col">Outside own domain</th>
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <Line key={member.id} member={member} />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

function Line({ member }: { member: Member }) {
  const to = useTo()
  const { data } = useView('voice', { person: member.id }, useMoments())
  const cases = to(`/people?person=${member.id}#heard`)
  return (
    <tr>
      <th scope="row">
        <a href={cases}>{firstName(member)}</a>
      </th>
      {(['asked', 'adopted', 'pushback', 'beyond'] as const).map((figure) => (
        <td key={figure}>{data !== undefined && <Figure share={data[figure]} href={cases} />}</td>
      ))}
    </tr>
  )
}

function Figure({ share, href }: { share: Answer<'voice'>['pushback']; href: string }) {
  const { readsAll } = useHere()
  if (share === undefined) return <span className="ink-3">sealed in part</span>
  const { count, of, interval } = share
  if (interval === undefined)
    return <span className="ink-3">{readsAll ? 'none yet' : 'none to read'}</span>
  return (
    <>
      <a className="plain" href={href}>
        {count} of {of}
      </a>
      <small className="ink-3">
        <a className="plain" href={href} tabIndex={-1}>
          {percents(interval.low, interval.high)}
        </a>
      </small>
    </>
  )
}
