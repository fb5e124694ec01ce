import type { Answer } from '../../api/views.ts'
import { CommandButton } from '../../forms/command-button.tsx'
import { useHere } from '../../here/here.tsx'
import { useHref } from '../../here/hrefs.ts'
import { firstName, toneOf } from '../../here/people.ts'
import { FoldedSection } from '../../ui/folded-section.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { SaidList } from '../../ui/said-list.tsx'
import { Section } from '../../ui/section.tsx'
import { day, days } from '../../words/dates.ts'
import { listed } from '../../words/figures.ts'
import './charter.css'

interface CharterProps {
  charter: NonNullable<Answer<'partnership'>['charter']>
  title: string
  partnership: string
  /** Another took its place. */
  replaced?: boolean
  /** What the viewer may do about it. */
  actions: readonly string[]
}

/** Which domains there are, who decides in each, and who may see what. */
export function Charter({ charter, title, partnership, replaced = false, actions }: CharterProps) {
  const hrefOf = useHref()
  const { members } = useHere()
  const { version, domains, roles, trustOpen, insightCadenceDays, notes } = charter
  const { accepted, waitingFor, agreed, pulseCadenceDays, pulsePairs } = charter
  const gated = domains.some(({ gate }) => gate !== undefined)
  const used = domains.some(({ decisions }) => decisions.length > 0)
  const Part = replaced ? FoldedSection : Section
  return (
    <Part
      title={title}
      note={
        agreed === undefined
          ? `version ${version}, waits for ${listed(waitingFor.map(firstName))}`
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
      <table className="domains">
        <caption className="visually-hidden">Domains</caption>
        <thead>
          <tr>
            <th scope="col">Domain</th>
            <th scope="col">Decides</th>
            {gated && <th scope="col">Asked before</th>}
            {used && (
              <th scope="col" className="figure">
                Decisions
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {domains.map(({ name, owner, gate, decisions }) => (
            <tr key={name}>
              <td className="strong">{name}</td>
              <td>
                <PersonName person={owner} tone={toneOf(owner.id, members)} />
              </td>
              {gated && <td className="ink-2">{gate}</td>}
              {used && (
                <td className="figure">
                  {decisions.map(({ href, ordinal }) => (
                    <a key={JSON.stringify(href)} className="decision" href={hrefOf(href)}>
                      {ordinal}
                    </a>
                  ))}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <SaidList
        rows={[
          ...roles.map(({ person, role }) => ({ what: firstName(person), said: role })),
          {
            what: 'Trust figures',
            said: trustOpen ? 'open to the organisation' : 'for the two concerned',
          },
          ...(insightCadenceDays === undefined
            ? []
            : [{ what: 'Insight', said: `every ${days(insightCadenceDays)}` }]),
          ...(pulseCadenceDays === undefined
            ? []
            : [{ what: 'Trust pulse', said: pulseWords(pulseCadenceDays, pulsePairs) }]),
          ...(notes === undefined ? [] : [{ what: 'Notes', said: notes }]),
          ...(accepted.length === 0
            ? []
            : [
                {
                  what: 'Accepted by',
                  said: listed(
                    accepted.map(
                      ({ person, stamp }) => `${firstName(person)} ${day(stamp.happened)}`,
                    ),
                  ),
                },
              ]),
        ]}
      />
    </Part>
  )
}

/** "every 91 days, thirteen pairs" */
const pulseWords = (
  everyDays: number,
  pairs: NonNullable<Answer<'partnership'>['charter']>['pulsePairs'],
): string =>
  pairs === undefined
    ? `every ${days(everyDays)}, each about each other`
    : `every ${days(everyDays)}: ${pairs.map((two) => two.map(firstName).join(' with ')).join(', ')}`
