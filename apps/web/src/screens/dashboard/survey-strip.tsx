import { surveysOf } from '../../words/surveys.ts'
import './survey-strip.css'

interface SurveyStripProps {
  /** Of the two, or of a team; one who has none is left out of what surveys tell. */
  roles: readonly (string | undefined)[]
  /** Where every survey stands. */
  all: string
}

/** What surveys say of two in such roles, as notes under the plot: shares of those asked, on no scale of two people. */
export function SurveyStrip({ roles, all }: SurveyStripProps) {
  const surveys = surveysOf(roles)
  const asked = roles.length > 2 ? 'such roles' : roles.join(' and ')
  return (
    <aside className="survey-strip" aria-label="Surveys">
      <b>Surveys</b>
      {surveys.length === 0 ? (
        <p>
          {roles.every((role) => role !== undefined)
            ? `None that is known here asked about ${asked}. `
            : 'Which ones are of such people, their roles would say. '}
          <a href={all}>All surveys that are known here</a>.
        </p>
      ) : (
        <>
          <ul>
            {surveys.map(({ year, who, asked: by, said, link }) => (
              <li key={link}>
                <span>{said.map(({ text }) => text).join('; ')}</span>{' '}
                <a href={link} rel="noreferrer">
                  {who} {year}
                </a>
                , {by}
              </li>
            ))}
          </ul>
          <p>Shares of those asked about {asked}: not on this scale, and no target.</p>
        </>
      )}
    </aside>
  )
}
