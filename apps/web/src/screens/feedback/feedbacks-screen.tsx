import { useView } from '../../api/use-view.ts'
import type { Answer, Params } from '../../api/views.ts'
import { CommandButton } from '../../forms/command-button.tsx'
import { useHere, useThatIsRead } from '../../here/here.tsx'
import { useMoments } from '../../here/moments.ts'
import { type Search, useFilters } from '../../here/search.ts'
import { useScreenTitle } from '../../here/title.ts'
import { Answered } from '../../ui/answered.tsx'
import { Filter } from '../../ui/filter.tsx'
import { Narrowed } from '../../ui/narrowed.tsx'
import { NoneListed } from '../../ui/none-here.tsx'
import { RecordList, type RecordRow } from '../../ui/record-list.tsx'
import { Verdict } from '../../ui/sentence.tsx'
import { asSentence } from '../../words/as-sentence.ts'
import { days } from '../../words/dates.ts'
import { sentenceOf } from './sentence-of.ts'

const states = ['given', 'acknowledged', 'accepted', 'declined', 'closed', 'replaced'] as const
const kinds = ['direct', 'hard', 'appreciation'] as const

/** Every exchange: that it exists, between whom, and where it stands; titles for their two. */
export function FeedbacksScreen() {
  useScreenTitle('Feedback')
  const [search, change] = useFilters()
  const asked = useView('feedbacks', paramsOf(search), useMoments())
  const read = useThatIsRead()
  const { member } = useHere()
  const plain = (values: readonly string[]) => values.map((value) => ({ value, label: value }))
  return (
    <div className="page feedbacks">
      <Answered asked={asked} what="the exchanges">
        {({ feedback, counts }) => (
          <>
            <Verdict sentence={sentenceOf(counts, paramsOf(search), read)} />
            <div className="filters">
              <Filter
                label="Kind"
                value={search['kind'] ?? ''}
                options={plain(kinds)}
                onChange={(kind) => change({ kind })}
              />
              <Filter
                label="State"
                value={search['state'] ?? ''}
                options={plain(states)}
                onChange={(state) => change({ state })}
              />
              <Narrowed />
              <span className="end">
                <CommandButton command="GiveFeedback" primary>
                  Give feedback
                </CommandButton>
              </span>
            </div>
            {feedback.length === 0 ? (
              <NoneListed
                of="exchange"
                filters={filters}
                begins={
                  member && 'An exchange stands here as a line: between whom, and how it stands.'
                }
              />
            ) : (
              <RecordList began="Given" kinds rows={feedback.map(rowOf)} />
            )}
          </>
        )}
      </Answered>
    </div>
  )
}

const filters = [
  'kind',
  'state',
  'person',
  'open',
  'overdue',
  'among',
  'closedFrom',
  'closedTo',
  'from',
  'to',
]

/** The address' filters as the list takes them; what it does not know is left to its refusal. */
const paramsOf = (search: Search) =>
  Object.fromEntries(filters.map((key) => [key, search[key]])) as Params<'feedbacks'>

type Line = Answer<'feedbacks'>['feedback'][number]

const rowOf = (line: Line): RecordRow => ({
  ...line,
  to: [line.to],
  began: line.given.happened,
  state: <State line={line} />,
})

function State({ line: { state, overdueDays = 0, closedLateDays = 0 } }: { line: Line }) {
  if (overdueDays > 0) return <span className="tone-due">{days(overdueDays)} overdue</span>
  if (state === 'replaced') return <span className="ink-3">Replaced</span>
  if (state !== 'closed') return asSentence(state)
  return (
    <>
      <span className="tone-kept">Closed</span>
      {closedLateDays > 0 && <span className="ink-3">, {days(closedLateDays)} late</span>}
    </>
  )
}
