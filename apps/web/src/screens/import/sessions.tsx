import { useView } from '../../api/use-view.ts'
import { Answered } from '../../ui/answered.tsx'
import { Section } from '../../ui/section.tsx'
import { SessionKindInput } from '../../ui/session-kind-input.tsx'
import { day } from '../../words/dates.ts'
import { count, grouped, listed } from '../../words/figures.ts'
import type { Series, Whose } from './job.ts'

interface SessionsProps {
  series: readonly Series[]
  whose: readonly Whose[]
  onChoose: (whose: Whose) => void
}

/** Entries of a calendar that took place: whose each was, and what it was for. A series is one, however often it came round. */
export function Sessions({ series, whose, onChoose }: SessionsProps) {
  const me = useView('me', {})
  const taken = whose.filter(({ partnership }) => partnership !== 'left out').length
  return (
    <Section
      title="Past sessions"
      note={`${taken} of ${count(series.length, 'entry', 'entries')}; proposed where all who were invited are in a partnership of yours`}
    >
      <Answered asked={me} what="your partnerships">
        {({ partnerships }) => (
          <div className="scrolls">
            <table className="sessions">
              <thead>
                <tr>
                  <th scope="col">Entry</th>
                  <th scope="col" className="figure">
                    Times
                  </th>
                  <th scope="col">When</th>
                  <th scope="col">Invited</th>
                  <th scope="col">Whose</th>
                  <th scope="col">What for</th>
                </tr>
              </thead>
              <tbody>
                {series.map((each, n) => {
                  const chosen = whose[n] ?? each
                  return (
                    <tr key={each.series}>
                      <th scope="row" title={each.title}>
                        {each.title}
                      </th>
                      <td className="figure ink-3">{grouped(each.times)}</td>
                      <td>
                        {each.from === each.to
                          ? day(each.from)
                          : `${day(each.from)} to ${day(each.to)}`}
                      </td>
                      <td className="ink-2" title={each.people.join(', ')}>
                        {each.people.length === 0 ? 'nobody' : listed([...each.people])}
                      </td>
                      <td>
                        <select
                          aria-label={`Whose, ${each.title}`}
                          value={chosen.partnership}
                          onChange={({ target }) =>
                            onChoose({ ...chosen, partnership: target.value })
                          }
                        >
                          <option value="left out">Left out</option>
                          {partnerships
                            .filter(({ mine, ended }) => mine && !ended)
                            .map(({ id, name }) => (
                              <option key={id} value={id}>
                                {name}
                              </option>
                            ))}
                        </select>
                      </td>
                      <td>
                        {chosen.partnership !== 'left out' && (
                          <SessionKindInput
                            label={`What for, ${each.title}`}
                            value={chosen.kind}
                            onChange={(kind) => onChoose({ ...chosen, kind })}
                          />
                        )}
                      </td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
          </div>
        )}
      </Answered>
      <p className="ink-3">
        A calendar tells who was invited, not who came: they are recorded as having been there, or
        everybody where it names nobody.
      </p>
    </Section>
  )
}
