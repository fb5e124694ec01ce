import type { Answer } from '../../api/views.ts'
import { useHref } from '../../app/hrefs.ts'
import { firstName } from '../../app/people.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { Section } from '../../ui/section.tsx'
import { day, days } from '../../words/dates.ts'
import { listed } from '../../words/figures.ts'

interface CharterProps {
  charter: NonNullable<Answer<'partnership'>['charter']>
  title: string
  partnership: string
  /** What the viewer may do about it. */
  actions: readonly string[]
}

/** Which domains there are, who decides in each, and who may see what. */
export function Charter({ charter, title, partnership, actions }: CharterProps) {
  const hrefOf = useHref()
  const { version, domains, trustOpen, insightCadenceDays, notes, accepted, waitingFor, agreed } =
    charter
  return (
    <Section
      title={title}
      note={
        agreed === undefined
          ? `version ${version}, waits for ${listed(waitingFor.map(({ name }) => firstName(name)))}`
          : `version ${version}, agreed ${day(agreed.happened)}`
      }
      end={
        actions.includes('AcceptCharter') && (
          <CommandButton command="AcceptCharter" preset={{ id: partnership, version }} primary>
            Accept it
          </CommandButton>
        )
      }
    >
      <table>
        <caption className="visually-hidden">Domains</caption>
        <tbody>
          {domains.map(({ name, owner, gate, decisions }) => (
            <tr key={name}>
              <td className="strong">{name}</td>
              <td>{owner.name}</td>
              <td className="ink-2">{gate}</td>
              <td className="figure ink-3">
                {decisions.map(({ href, ordinal }) => (
                  <a key={JSON.stringify(href)} href={hrefOf(href)}>
                    {ordinal}{' '}
                  </a>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="ink-2">
        {trustOpen
          ? 'Trust figures are open to the organisation.'
          : 'Trust figures are for the two concerned.'}
        {insightCadenceDays !== undefined && ` Insight every ${days(insightCadenceDays)}.`}
      </p>
      {notes !== undefined && <p className="ink-2">{notes}</p>}
      {accepted.length > 0 && (
        <p className="ink-3 size-12">
          Accepted by{' '}
          {listed(
            accepted.map(({ person, stamp }) => `${firstName(person.name)} ${day(stamp.happened)}`),
          )}
        </p>
      )}
    </Section>
  )
}
