import { firstName } from '../../here/people.ts'
import { Section } from '../../ui/section.tsx'
import { held } from './recalled.tsx'
import { type Told, ToldEntry } from './told-entry.tsx'

const stands = { one: 'one account', agree: 'accounts agree', differ: 'accounts differ' } as const

/** A disc for who holds it to be as recorded, a struck ring for otherwise, a thin ring for who did not know. */
const marks = { so: '●', otherwise: '⊘', 'not known': '○' } as const

/** Where accounts agree, differ or contradict the record: from what each holds of an entry, and from the day they recall. */
export function Compared({ compared }: { compared: Told['compared'] }) {
  if (compared.length === 0) return null
  return (
    <Section
      title="Where accounts and the record stand"
      note="from what each holds of an entry and the day they recall; nothing is read into words"
    >
      <ul className="compared">
        {compared.map(({ entry, said, accounts, against }) => (
          <li key={entry.id}>
            <div>
              <ToldEntry entry={entry} />
              <ul className="held">
                {said.map(({ person, holds, on }) => (
                  <li key={`${person.id} ${on}`}>
                    <span aria-hidden="true">{marks[holds]}</span> {firstName(person)}{' '}
                    <span className="ink-2">{held(holds, entry).replace(' to me', '')}</span>
                  </li>
                ))}
              </ul>
            </div>
            <div>
              <b className={accounts === 'differ' ? 'tone-due' : ''}>{stands[accounts]}</b>
              {against.length === 0 ? (
                <p className="ink-2">nothing against the record</p>
              ) : (
                against.map((sentence) => (
                  <p key={sentence} className="ink-2">
                    {sentence}
                  </p>
                ))
              )}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
