import { useScreenTitle } from '../../here/title.ts'
import { Section } from '../../ui/section.tsx'
import { surveys } from '../../words/surveys.ts'
import { afterwards } from './afterwards.ts'
import { corrections } from './corrections.ts'
import { alignment, foresight, hearing, others, type Told, trust } from './measures.ts'
import './measured.css'
import { Reckoned } from './reckoned.tsx'
import { Tenures } from './tenures.tsx'

/** For who does not believe a figure: what each is, where it is from, how it goes wrong, and what nobody has shown. */
export function MeasuredScreen() {
  useScreenTitle('How this is measured')
  return (
    <article className="page measured">
      <h1>How this is measured</h1>
      <p className="lead">
        Informed by published research, not validated as a scale. Every figure is made from entries
        of the record and from nothing else; what each entry did to it sums exactly to it. Where
        there is too little it says so, and never shows 0 for what is not known.
      </p>
      <Section
        title="Trust"
        note="0 to 100, one direction at a time, three tracks that are never added up"
      >
        <Measures of={trust} />
        <p>
          “Changed” is said of stated trust only where a rise or fall is 95 % likely, is at least 8
          points, and the curve as it was known then moved the same way. Between two directions a
          difference is a difference of ratings: two people may use a scale differently.
        </p>
      </Section>
      <Section
        title="Alignment"
        note="0 to 100, of two or of a team; six parts, as heavy as each other unless the owner sets it"
      >
        <Measures of={alignment} />
        <p>
          From four parts on their mean is shown as one figure, with how many parts it has and which
          is weakest. Nothing is smoothed: it is what was last said, marked stale after 90 days. A
          part that comes or goes changes the figure without anybody changing their mind, and that
          share of a change is told apart.
        </p>
      </Section>
      <Section title="Bets" note="by kind of decision, never by person">
        <Measures of={foresight} />
      </Section>
      <Section title="Being heard" note="counts with their intervals; nobody is ranked">
        <Measures of={hearing} />
      </Section>
      <Section title="Times, needs and findings" note="of no person">
        <Measures of={others} />
      </Section>
      <Section
        title="Written down afterwards"
        note="what claims to have come first counts only if it was on record by then, whatever day it names"
      >
        <table className="measured-table">
          <thead>
            <tr>
              <th>What</th>
              <th>Counts only if it was on record before</th>
              <th>Else</th>
            </tr>
          </thead>
          <tbody>
            {afterwards.map(({ what, before, otherwise }) => (
              <tr key={what}>
                <td>{what}</td>
                <td>{before}</td>
                <td>{otherwise}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>
          A correction counts from the day on which it was made, not from that of what it corrects.
        </p>
      </Section>
      <Reckoned />
      <Section title="What is not done here">
        <ul className="plain-list">
          <li>
            People are not ranked, and personality is not scored. No words are scored by machine.
          </li>
          <li>
            The popular “trust equation” is not computed: no validation of it was found. Nothing
            here says what would have happened otherwise.
          </li>
          <li>
            Ratings of two are not anonymous, because they cannot be: they are sealed, then opened
            together with their names.
          </li>
          <li>
            A link between teams’ trust and their results is known (mean correlation .30 over 112
            studies: De Jong, Dirks & Gillespie, 2016). That these figures predict any result is
            not.
          </li>
        </ul>
      </Section>
      <Section
        title="Surveys"
        note="shares of those asked: never a target, and no level of trust of one pair"
      >
        <table className="measured-table">
          <thead>
            <tr>
              <th>Year</th>
              <th>Who asked whom</th>
              <th>What they said</th>
            </tr>
          </thead>
          <tbody>
            {surveys.map(({ year, who, asked, said, link }) => (
              <tr key={link}>
                <td>{year}</td>
                <td>
                  <a href={link} rel="noreferrer">
                    {who}
                  </a>
                  , {asked}
                </td>
                <td>{said.map(({ text }) => text).join('; ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>
          Beside a timeline stand those that asked about two in such roles. Figures of the same
          surveys whose question we have not read are left out.
        </p>
      </Section>
      <Tenures />
      <Section title="What the articles get wrong" note="five that this product began with">
        <table className="measured-table">
          <thead>
            <tr>
              <th>Article</th>
              <th>It says</th>
              <th>What is known</th>
            </tr>
          </thead>
          <tbody>
            {corrections.map(({ article, says, is }) => (
              <tr key={article}>
                <td>{article}</td>
                <td>{says}</td>
                <td>{is}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
    </article>
  )
}

function Measures({ of }: { of: readonly Told[] }) {
  return (
    <table className="measured-table">
      <thead>
        <tr>
          <th>What</th>
          <th>Made from</th>
          <th>How</th>
          <th>Where it is weak</th>
        </tr>
      </thead>
      <tbody>
        {of.map(({ name, madeFrom, how, weakness, source }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{madeFrom}</td>
            <td>
              {how}
              <p className="ink-3 size-12">{source}</p>
            </td>
            <td>{weakness}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
