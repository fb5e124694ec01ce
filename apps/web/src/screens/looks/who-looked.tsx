import { isPast, useMoments } from '../../here/moments.ts'
import { firstName } from '../../here/people.ts'
import { useTo } from '../../here/place-context.tsx'
import { useDates } from '../../here/use-dates.ts'
import { FactList } from '../../ui/fact-list.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { Section } from '../../ui/section.tsx'
import { listed } from '../../words/figures.ts'
import { type Look, standingOf, useLooks, ways } from './looks.ts'

/** So many stand on the record's own page. */
const MOST = 5

/** Who opened what of a record is one's own or about one; and who is told that one opened it oneself. */
export function WhoLooked({ id }: { id: string }) {
  const { data } = useLooks({ record: id, limit: String(MOST) })
  const past = isPast(useMoments())
  if (past || data === undefined) return null
  const { looks, told } = data
  const seenBy = told.length === 0 ? undefined : toldWords(told.map(firstNameOf))
  if (looks.length === 0)
    return seenBy === undefined ? null : <p className="ink-3 size-12">{seenBy}.</p>
  return <Looked id={id} looks={looks} note={seenBy} />
}

interface LookedProps {
  id: string
  looks: readonly Look[]
  note: string | undefined
}

function Looked({ id, looks, note }: LookedProps) {
  const to = useTo()
  const { day } = useDates()
  return (
    <Section
      title="Who looked"
      note={note}
      end={<a href={to(`/who-looked?record=${id}`)}>All who looked</a>}
    >
      <FactList
        facts={looks.map((look) => ({
          key: `${look.who.id} ${look.day} ${look.way}`,
          what: <PersonName person={look.who} alone />,
          more: standingOf(look) || undefined,
          end: `opened it on ${day(look.day)}, ${ways[look.way]}`,
        }))}
      />
    </Section>
  )
}

const firstNameOf = (who: Look['who']): string => firstName(who)

const toldWords = (names: readonly string[]): string =>
  `${listed(names)} ${names.length === 1 ? 'sees' : 'see'} that you opened this`
