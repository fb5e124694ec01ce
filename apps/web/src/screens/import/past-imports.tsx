import { useView } from '../../api/use-view.ts'
import type { Answer } from '../../api/views.ts'
import { useHere } from '../../here/here.tsx'
import { useTo } from '../../here/place-context.tsx'
import { useDates } from '../../here/use-dates.ts'
import { Answered } from '../../ui/answered.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { Section } from '../../ui/section.tsx'
import { grouped } from '../../words/figures.ts'
import { UndoImport } from './undo-import.tsx'

type Import = Answer<'imports'>['imports'][number]

/** What was imported: when, by whom, what, and whether it was taken back. */
export function PastImports() {
  const asked = useView('imports', {})
  const to = useTo()
  return (
    <Answered asked={asked} what="what was imported">
      {({ imports }) => (
        <Section title="Imported before" note={imports.length === 0 ? 'nothing' : undefined}>
          {imports.length === 0 && (
            <p className="ink-2">
              What an older command line imported stands in{' '}
              <a href={to('/record?source=import')}>the record</a> alone.
            </p>
          )}
          {imports.length > 0 && (
            <div className="scrolls">
              <table className="past-imports">
                <thead>
                  <tr>
                    <th scope="col">When</th>
                    <th scope="col">Who</th>
                    <th scope="col">What</th>
                    <th scope="col" className="figure">
                      Recorded
                    </th>
                    <th scope="col">Since</th>
                  </tr>
                </thead>
                <tbody>
                  {imports.map((each) => (
                    <Line key={each.id} line={each} />
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </Section>
      )}
    </Answered>
  )
}

const brought: Record<Import['of'], string> = {
  goals: 'goals',
  history: 'a history',
  calendar: 'sessions of a calendar',
}

function Line({ line: { id, of, name, by, at, soFar, ended, undone } }: { line: Import }) {
  const { me } = useHere()
  const { minute, day } = useDates()
  const to = useTo()
  const isOwn = by.id === me.id
  return (
    <tr>
      <td className="nowrap">{minute(at)}</td>
      <td>
        <PersonName person={by} alone />
      </td>
      <td>
        <a href={to(`/record?correlation=${id}`)}>{name}</a>{' '}
        <span className="ink-3">{brought[of]}</span>
      </td>
      <td className="figure">{grouped(ended?.recorded ?? soFar ?? 0)}</td>
      <td>
        {ended === undefined && <span className="tone-due">not all of it is recorded </span>}
        {undone !== undefined && (
          <span className="ink-2">
            taken back on {day(undone.at)}
            {undone.kept > 0 && `, ${undone.kept} stayed`}{' '}
          </span>
        )}
        {isOwn && (undone === undefined || undone.kept > 0) && <UndoImport act={id} />}
      </td>
    </tr>
  )
}
