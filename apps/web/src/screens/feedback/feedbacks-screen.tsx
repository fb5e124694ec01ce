import { useView } from '../../api/use-view.ts'
import type { Answer } from '../../api/views.ts'
import { useHref } from '../../app/hrefs.ts'
import { useMoments } from '../../app/moments.ts'
import { useSearchParts } from '../../app/search.ts'
import { useScreenTitle } from '../../app/title.ts'
import { Answered } from '../../ui/answered.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { Filter } from '../../ui/filter.tsx'
import { isSealed } from '../../ui/readable.ts'
import { Verdict } from '../../ui/sentence.tsx'
import { day } from '../../words/dates.ts'
import { count } from '../../words/figures.ts'
import './feedback-screen.css'

const states = ['given', 'acknowledged', 'accepted', 'declined', 'closed'] as const
const kinds = ['direct', 'hard', 'appreciation'] as const

/** Every exchange: that it exists, between whom, and where it stands; titles for their two. */
export function FeedbacksScreen() {
  useScreenTitle('Feedback')
  const [search, change] = useSearchParts()
  const asked = useView(
    'feedbacks',
    {
      state: states.find((each) => each === search['state']),
      kind: kinds.find((each) => each === search['kind']),
      overdue: search['overdue'] === 'yes' ? 'yes' : undefined,
      person: search['person'],
    },
    useMoments(),
  )
  const plain = (values: readonly string[]) => values.map((value) => ({ value, label: value }))
  return (
    <div className="page feedbacks">
      <Answered asked={asked} what="the exchanges">
        {({ feedback, counts }) => (
          <>
            <Verdict sentence={[{ text: sentenceOf(counts) }]} />
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
              <span className="end">
                <CommandButton command="GiveFeedback" primary>
                  Give feedback
                </CommandButton>
              </span>
            </div>
            <table>
              <caption className="visually-hidden">The latest first</caption>
              <tbody>
                {feedback.map((line) => (
                  <Row key={line.id} line={line} />
                ))}
              </tbody>
            </table>
          </>
        )}
      </Answered>
    </div>
  )
}

function sentenceOf({ all, open, overdue, closed }: Answer<'feedbacks'>['counts']): string {
  if (all === 0) return 'No feedback was given yet.'
  return `${count(all, 'exchange')}: ${open} open${overdue > 0 ? `, ${overdue} of them overdue` : ''}, ${closed} closed.`
}

function Row({ line }: { line: Answer<'feedbacks'>['feedback'][number] }) {
  const hrefOf = useHref()
  return (
    <tr>
      <td className="ink-3">{line.ordinal}</td>
      <td>
        <a href={hrefOf(line.href)}>{isSealed(line.title) ? line.told : line.title}</a>
      </td>
      <td className="ink-2">
        {line.from.name} to {line.to.name}
      </td>
      <td className="nowrap ink-2">{day(line.given.happened)}</td>
      <td
        className={
          (line.overdueDays ?? 0) > 0
            ? 'state tone-due'
            : line.state === 'closed'
              ? 'state tone-kept'
              : 'state'
        }
      >
        {(line.overdueDays ?? 0) > 0 ? `${line.overdueDays} d overdue` : line.state}
      </td>
    </tr>
  )
}
