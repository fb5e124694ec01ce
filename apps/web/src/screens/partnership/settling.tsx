import { useView } from '../../api/use-view.ts'
import type { Answer } from '../../api/views.ts'
import { useHere } from '../../here/here.tsx'
import { useHref } from '../../here/hrefs.ts'
import { useMoments } from '../../here/moments.ts'
import { Answered } from '../../ui/answered.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { FoldedSection } from '../../ui/folded-section.tsx'
import { isSealed } from '../../ui/readable.ts'
import { day, days } from '../../words/dates.ts'
import { ofYear } from '../../words/fiscal-year.ts'
import '../../ui/scrolls.css'
import './settling.css'

type Kind = Answer<'settling'>['kinds'][number]

const names: Record<
  Kind['kind'],
  { label: string; href: { view: string; params: Record<string, string> } }
> = {
  decision: { label: 'Decisions', href: { view: 'decisions', params: {} } },
  request: { label: 'Requests', href: { view: 'list', params: { noun: 'request' } } },
  feedback: { label: 'Feedback', href: { view: 'feedbacks', params: {} } },
  conversation: {
    label: 'Hard conversations',
    href: { view: 'list', params: { noun: 'conversation' } },
  },
  topic: { label: 'Topics', href: { view: 'list', params: { noun: 'topic' } } },
}

/** Days from raised to settled, by kind and by the quarter of the raising. */
export function SettlingTimes({ partnership }: { partnership: string }) {
  const { readsAll } = useHere()
  const asked = useView('settling', { partnership }, useMoments())
  return (
    <FoldedSection
      title="From raised to settled"
      note={`median days, by quarter${ofYear(asked.data?.yearBegins)}; what is open counts as still waiting`}
    >
      <Answered asked={asked} what="how long things take">
        {(view) =>
          view.kinds.length === 0 ? (
            <p className="ink-2">
              {readsAll ? 'Nothing was raised yet.' : 'Nothing was raised that you may read.'}
            </p>
          ) : (
            <>
              <Table view={view} />
              <Cases kinds={view.kinds} />
            </>
          )
        }
      </Answered>
    </FoldedSection>
  )
}

function Table({ view: { quarters, kinds } }: { view: Answer<'settling'> }) {
  const hrefOf = useHref()
  return (
    <div className="settling">
      <table>
        <thead>
          <tr>
            <th scope="col">Raised in</th>
            {quarters.toReversed().map(({ quarter, called }) => (
              <th key={quarter} scope="col">
                {called}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds.map(({ kind, cells }) => (
            <tr key={kind}>
              <th scope="row">
                <a href={hrefOf(names[kind].href)}>{names[kind].label}</a>
              </th>
              {cells.toReversed().map((cell) => (
                <Cell key={cell.quarter} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What is counted, record by record. */
function Cases({ kinds }: { kinds: readonly Kind[] }) {
  const hrefOf = useHref()
  const cases = kinds.flatMap((kind) => kind.cases)
  return (
    <details>
      <summary>Each of the {cases.length}</summary>
      <FactList
        facts={cases.map(({ named, raised, days: lasted, settled }) => ({
          key: JSON.stringify(named.href),
          what: (
            <a className="plain" href={hrefOf(named.href)}>
              <span className="ink-3">{named.ordinal}</span>{' '}
              {isSealed(named.title) ? 'sealed' : named.title}
            </a>
          ),
          more: `raised ${day(raised)}`,
          end: settled ? days(lasted) : <span className="tone-due">open, {days(lasted)}</span>,
        }))}
      />
    </details>
  )
}

function Cell({ cell: { settled, open, median } }: { cell: Kind['cells'][number] }) {
  if (settled + open === 0) return <td className="ink-3">–</td>
  return (
    <td>
      {median === undefined ? <span className="ink-2">–</span> : <b>{median} d</b>}
      <small className="ink-3">{settled} settled</small>
      {open > 0 && <small className="tone-due">{open} open</small>}
    </td>
  )
}
