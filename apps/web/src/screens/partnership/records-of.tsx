import type { ReactNode } from 'react'
import { useView } from '../../api/use-view.ts'
import type { Answer } from '../../api/views.ts'
import { WayButton } from '../../forms/way-button.tsx'
import { type HomeNoun, homes } from '../../here/homes.ts'
import { useHref } from '../../here/hrefs.ts'
import { useMoments } from '../../here/moments.ts'
import { useTo } from '../../here/place-context.tsx'
import { useDates } from '../../here/use-dates.ts'
import { Answered } from '../../ui/answered.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { NoneHere } from '../../ui/none-here.tsx'
import { isSealed } from '../../ui/readable.ts'
import { Section } from '../../ui/section.tsx'
import { Standing } from '../records/standing.tsx'

interface RecordsOfProps {
  noun: HomeNoun
  partnership: string
  title: string
  /** What stands below them. */
  children?: ReactNode
}

/** So many stand here; all of them on their list. */
const MOST = 5

/** The records of one noun that belong to a partnership: what is open first, then the latest. */
export function RecordsOf(of: RecordsOfProps) {
  const { noun, partnership } = of
  const asked = useView('list', { noun, partnership }, useMoments())
  return (
    <Answered asked={asked} what={`the ${homes[noun].label.toLowerCase()}`}>
      {(list) => <Listed {...of} list={list} />}
    </Answered>
  )
}

/** How many of a noun its two recorded of each other that name another partnership or none: they stand on no page of it. */
export function BesidesThose({ noun, partnership }: Pick<RecordsOfProps, 'noun' | 'partnership'>) {
  const to = useTo()
  const moments = useMoments()
  const theirs = useView('list', { noun, partnership }, moments).data?.records
  const among = useView('list', { noun, among: partnership }, moments).data?.records
  if (theirs === undefined || among === undefined) return null
  const others = among.filter(({ id }) => !theirs.some((each) => each.id === id)).length
  if (others === 0) return null
  return (
    <p className="ink-2">
      Of <a href={to(`${homes[noun].path}?among=${partnership}`)}>{among.length} between the two</a>
      , {others} {others > 1 ? 'don’t name' : 'doesn’t name'} this partnership.
    </p>
  )
}

type List = Answer<'list'>

function Listed({
  list: { records, counts, words },
  noun,
  partnership,
  title,
  children,
}: RecordsOfProps & { list: List }) {
  const hrefOf = useHref()
  const to = useTo()
  const { day } = useDates()
  const open = records.filter(({ standing }) => standing === 'open')
  const shown = [...open, ...records.filter((each) => !open.includes(each))].slice(0, MOST)
  const all = `${homes[noun].path}?partnership=${partnership}`
  return (
    <Section
      title={title}
      note={
        counts.all === 0 ? undefined : (
          <>
            <a href={to(`${all}&open=yes`)}>{counts.open} open</a>
            {counts.overdue > 0 && (
              <>
                , <a href={to(`${all}&overdue=yes`)}>{counts.overdue} overdue</a>
              </>
            )}
          </>
        )
      }
      end={words.create !== undefined && <WayButton way={words.create} preset={{ partnership }} />}
    >
      {records.length === 0 ? (
        <NoneHere of={words.one} begins={words.empty ?? false} />
      ) : (
        <FactList
          facts={shown.map((record) => ({
            key: record.id,
            what: (
              <a className="plain" href={hrefOf(record.href)}>
                <span className="ink-3">{record.ordinal}</span>{' '}
                {isSealed(record.title) ? record.told : record.title}
              </a>
            ),
            more: record.figure && `${day(record.began.happened)}, ${record.figure}`,
            end: <Standing record={record} />,
          }))}
        />
      )}
      {records.length > shown.length && (
        <p>
          <a href={to(all)}>
            All {records.length} {words.many}
          </a>
        </p>
      )}
      {children}
    </Section>
  )
}
