import { useView } from '../../api/use-view.ts'
import type { Answer } from '../../api/views.ts'
import { useHref } from '../../here/hrefs.ts'
import { useMoments } from '../../here/moments.ts'
import { firstName } from '../../here/people.ts'
import { useDates } from '../../here/use-dates.ts'
import { useToldOfSeveral } from '../../here/use-moment.ts'
import { Answered } from '../../ui/answered.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { isSealed } from '../../ui/readable.ts'
import { Section } from '../../ui/section.tsx'
import { begun } from '../../words/begun.ts'
import { listed } from '../../words/figures.ts'
import { AnswerButton } from '../answers/answer-button.tsx'
import './in-force.css'

type Coming = Answer<'newcomer'>['comings'][number]
type Item = Coming['items'][number]

/** What stood before somebody came: what they were shown of it and played back, and how much after 30, 60 and 90 days. */
export function InForce({ id }: { id: string }) {
  const asked = useView('newcomer', { id }, useMoments())
  return (
    <Answered asked={asked} what="what was in force">
      {({ comings, person }) =>
        comings.map((coming) => (
          <Before key={coming.partnership.id} coming={coming} name={firstName(person)} />
        ))
      }
    </Answered>
  )
}

function Before({ coming, name }: { coming: Coming; name: string }) {
  const hrefOf = useHref()
  const { day } = useDates()
  const told = useToldOfSeveral()
  const { partnership, came, items, days } = coming
  return (
    <Section
      title={`In force when ${name} came`}
      note={
        <>
          into <a href={hrefOf(partnership.href)}>{partnership.name}</a>, {day(came)}
          {told && `; told ${told}`}
        </>
      }
    >
      <Days days={days} />
      <FactList
        facts={items.map((item) => ({
          key: `${item.kind} ${JSON.stringify(item.named.href)}`,
          what: <Titled item={item} />,
          more: <Since item={item} />,
          end: <Stands item={item} />,
        }))}
      />
    </Section>
  )
}

/** How much of it they had been shown, and had played back, by each of the three days. */
function Days({ days }: Pick<Coming, 'days'>) {
  const { day } = useDates()
  const next = days.find(({ reached }) => !reached)
  const row = (name: string, figure: (of: Coming['days'][number]) => readonly [number, number]) => (
    <tr>
      <th scope="row">{name}</th>
      {days.map((each) => (
        <td key={each.day} className={each.reached ? 'figure strong' : 'figure ink-3'}>
          {each.reached || each === next ? figure(each).join(' of ') : '–'}
        </td>
      ))}
    </tr>
  )
  return (
    <table className="looked-at">
      <caption className="visually-hidden">What they know after 30, 60 and 90 days</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">What</span>
          </th>
          {days.map((each) => (
            <th key={each.day} scope="col" className="figure">
              {each.day} days,{' '}
              {each.reached ? day(each.on) : each === next ? 'so far' : day(each.on)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {row('Shown', ({ shown, of }) => [shown, of])}
        {row('Played back', ({ played, toPlay }) => [played, toPlay])}
      </tbody>
    </table>
  )
}

function Titled({ item: { named } }: { item: Item }) {
  const hrefOf = useHref()
  const title = isSealed(named.title) ? 'in confidence' : named.title
  return (
    <a className="plain" href={hrefOf(named.href)}>
      {named.ordinal !== undefined && <span className="ink-3">{named.ordinal} </span>}
      {title}
    </a>
  )
}

/** "Decision, since 19 May; Dana answers for it" */
function Since({ item: { kind, since, answers } }: { item: Item }) {
  const { day } = useDates()
  const names = listed(answers.map(firstName))
  const who = names === '' || kind === 'charter' ? '' : `; ${names} can say what it means`
  return (
    <span className="ink-3 size-12">
      {begun(kind)}, since {day(since)}
      {who}
    </span>
  )
}

function Stands({ item: { shown, played, playback, over, actions } }: { item: Item }) {
  const { day } = useDates()
  return (
    <span className="stands">
      {over !== undefined ? (
        <span className="ink-3">over since {day(over)}</span>
      ) : played !== undefined ? (
        <span className={playback === 'corrected' ? 'tone-due' : 'tone-kept'}>
          played back {day(played)}
          {playback === 'confirmed' ? ', confirmed' : playback === 'corrected' && ', corrected'}
        </span>
      ) : shown !== undefined ? (
        <span className="ink-2">shown {day(shown)}</span>
      ) : (
        <span className="tone-due">not shown yet</span>
      )}
      {actions.map((action) => (
        <AnswerButton key={action.label} action={action} />
      ))}
    </span>
  )
}
