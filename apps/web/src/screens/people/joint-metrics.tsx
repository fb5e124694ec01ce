import type { Answer } from '../../api/views.ts'
import { CommandButton } from '../../forms/command-button.tsx'
import { useHere } from '../../here/here.tsx'
import { useHref } from '../../here/hrefs.ts'
import { firstName, toneOf } from '../../here/people.ts'
import { FactList } from '../../ui/fact-list.tsx'
import { NoneHere } from '../../ui/none-here.tsx'
import { isSealed } from '../../ui/readable.ts'
import { Section } from '../../ui/section.tsx'
import './joint-metrics.css'
import { day } from '../../words/dates.ts'
import { listed } from '../../words/figures.ts'

type Metrics = Answer<'partnership'>['metrics']
type Favoured = Metrics['favoured'][number]
type MetricOrNot = Favoured['metrics'][number]

interface JointMetricsProps {
  metrics: Metrics
  partnership: string
  /** The revision of the partnership at which they stand. */
  revision: number
  /** Whether the viewer may say which they would choose. */
  chooses: boolean
}

/** By what they steer together, what is proposed, and what each would choose. */
export function JointMetrics({ metrics, partnership, revision, chooses }: JointMetricsProps) {
  const { me } = useHere()
  const { few, counted, joint, proposed, dropped, favoured, agreement } = metrics
  return (
    <Section
      title="Joint metrics"
      note={
        joint.length === 0
          ? chooses
            ? 'none yet'
            : undefined
          : `${joint.length}${withoutBreakdowns(counted, joint.length)}; more than ${few} need a reason`
      }
      end={
        chooses && (
          <>
            <CommandButton
              command="FavourMetrics"
              preset={{ id: partnership, ...favouredBy(favoured, me.id) }}
              revision={revision}
            >
              Which would you choose?
            </CommandButton>
            {joint.length > 0 && (
              <CommandButton
                command="HoldReview"
                preset={{ partnership, metrics: idsOf(joint.map(({ metric }) => metric)) }}
              >
                Record a data review
              </CommandButton>
            )}
          </>
        )
      }
    >
      {joint.length + proposed.length + favoured.length === 0 && (
        <NoneHere
          of="metric"
          begins={
            chooses &&
            'The few figures that you look at together every month; each is joint once all have agreed.'
          }
        />
      )}
      <FactList
        facts={[
          ...joint.map(({ metric, figure, reason, stamp }) => ({
            key: stamp.event,
            what: <Metric named={metric} />,
            more: [figure, reason].filter(Boolean).join('; '),
            end: `since ${day(stamp.happened)}`,
          })),
          ...proposed.map(({ metric, reason, stamp, waitingFor }) => ({
            key: stamp.event,
            what: (
              <>
                <Metric named={metric} /> <span className="ink-3">proposed</span>
              </>
            ),
            more: [`waiting for ${listed(waitingFor.map(firstName))}`, reason]
              .filter(Boolean)
              .join('; '),
            end: day(stamp.happened),
          })),
        ]}
      />
      {dropped.length > 0 && (
        <details>
          <summary>{dropped.length} dropped</summary>
          <FactList
            facts={dropped.map(({ metric, reason, stamp }) => ({
              key: stamp.event,
              what: <Metric named={metric} />,
              more: reason,
              end: day(stamp.happened),
            }))}
          />
        </details>
      )}
      {favoured.length > 0 && <WhatEachWould favoured={favoured} agreement={agreement} />}
    </Section>
  )
}

function WhatEachWould({ favoured, agreement }: Pick<Metrics, 'favoured' | 'agreement'>) {
  const { members } = useHere()
  const hrefOf = useHref()
  return (
    <table className="favoured">
      <caption className="size-12 ink-3">
        Which each would choose
        {agreement !== undefined && (
          <>
            : the same at <a href={hrefOf(agreement.href)}>{Math.round(agreement.value)} of 100</a>
            {agreement.chance !== undefined && (
              <>
                , <a href={hrefOf(agreement.href)}>by chance {Math.round(agreement.chance)}</a>
              </>
            )}
          </>
        )}
      </caption>
      <tbody>
        {favoured.map(({ person, metrics, stamp }) => (
          <tr key={stamp.event}>
            <th scope="row" className={`tone-${toneOf(person.id, members)}`}>
              {firstName(person)}
            </th>
            <td>
              {metrics.map((named, n) => (
                <span key={keyOf(named)}>
                  {n > 0 && ', '}
                  <Metric named={named} />
                </span>
              ))}
              {metrics.length === 0 && <span className="ink-3">none</span>}
            </td>
            <td className="figure nowrap ink-3">{day(stamp.happened)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A metric by its name; or, in words, that there is one that is not the reader's. */
function Metric({ named }: { named: MetricOrNot }) {
  const hrefOf = useHref()
  if ('unnamed' in named) return <span className="ink-3">{named.unnamed}</span>
  const { href, title, ordinal } = named
  return <a href={hrefOf(href)}>{isSealed(title) ? ordinal : title}</a>
}

const keyOf = (named: MetricOrNot): string =>
  'unnamed' in named ? named.unnamed : JSON.stringify(named.href)

/** Nothing where they are as many, or where it is not the reader's to know. */
const withoutBreakdowns = (counted: number | undefined, all: number): string =>
  counted === undefined || counted === all ? '' : `, ${counted} without breakdowns`

const idsOf = (metrics: readonly MetricOrNot[]): string[] =>
  metrics.flatMap((named) => ('href' in named && 'noun' in named.href ? [named.href.id] : []))

/** What somebody said last stands in the form. */
function favouredBy(favoured: readonly Favoured[], person: string): object {
  const said = favoured.find((each) => each.person.id === person)?.metrics
  return said === undefined ? {} : { metrics: idsOf(said) }
}
