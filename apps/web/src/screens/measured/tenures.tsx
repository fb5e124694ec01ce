import { Section } from '../../ui/section.tsx'
import { revenueTenures, tenureSeries, tenures } from '../../words/tenures.ts'

/** How long people in such roles are in office, as surveys have it. */
export function Tenures() {
  return (
    <Section
      title="Time in office"
      note="means of those who are in office and go on, not of time that is over; no target"
    >
      <table className="measured-table">
        <thead>
          <tr>
            <th>Of whom</th>
            <th>Among whom, by whom</th>
            <th>How long</th>
          </tr>
        </thead>
        <tbody>
          {tenures.map(({ of, years, year, among, who, link }) => (
            <tr key={of}>
              <td>{of}</td>
              <td>
                {among},{' '}
                {link === undefined ? (
                  who
                ) : (
                  <a href={link} rel="noreferrer">
                    {who}
                  </a>
                )}{' '}
                {year}
              </td>
              <td>{years} years</td>
            </tr>
          ))}
          {tenureSeries.map(({ what, unit, byYear }) => (
            <tr key={what}>
              <td>{what}</td>
              <td>
                <a
                  href="https://www.spencerstuart.com/research-and-insight/cmo-tenure-study-2024-an-expanded-view-of-cmo-tenure-and-background"
                  rel="noreferrer"
                >
                  Spencer Stuart
                </a>
                , each year
              </td>
              <td>
                {unit}: {byYear.map(([year, value]) => `${value} in ${year}`).join(', ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        Beside a member’s tenure stands the latest of their role. How many were asked is not said
        but by the groups themselves. The means of 2020 and 2021 and the median of 2020 are from
        reports of the study, that of 2010 follows from what was said of 2011. Of revenue also:{' '}
        {revenueTenures.join('; ')}.
      </p>
    </Section>
  )
}
