import { surveys } from '../../words/surveys.ts'
import './survey-strip.css'

/** What surveys say of chief executives, as notes under the plot: shares of those asked, on no scale of two people. */
export function SurveyStrip() {
  return (
    <aside className="survey-strip" aria-label="Surveys">
      <b>Surveys</b>
      <ul>
        {surveys.map(({ year, who, asked, said, link }) => (
          <li key={link}>
            <span>{said.join('; ')}</span>{' '}
            <a href={link} rel="noreferrer">
              {who} {year}
            </a>
            , {asked}
          </li>
        ))}
      </ul>
      <p>Shares of those asked: not on this scale, and no target.</p>
    </aside>
  )
}
