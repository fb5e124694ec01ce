import { CommandButton } from '../../forms/command-button.tsx'
import { useHere } from '../../here/here.tsx'
import { isPast, useMoments } from '../../here/moments.ts'
import { useDates } from '../../here/use-dates.ts'
import { FactList } from '../../ui/fact-list.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { Section } from '../../ui/section.tsx'
import { days } from '../../words/dates.ts'
import type { Known } from './known.ts'
import { OpeningCounts } from './opening-counts.tsx'
import { Statements } from './statements.tsx'
import { ToldThem } from './told-them.tsx'
import './who-knows.css'

/** Who came to know of a record, when and how; who is to be told still, and what one has to say of it oneself. */
export function WhoKnows({ known }: { known: Known }) {
  const { people, unaware, of } = known
  const { me } = useHere()
  const open = known.open && !isPast(useMoments())
  const facts = [
    ...people.map(({ person, statements, since, afterDays, came }) => ({
      key: person.id,
      what: <PersonName person={person} />,
      more: <Statements of={of} statements={statements} mine={open && person.id === me.id} />,
      end: since !== undefined && <Since since={since} afterDays={afterDays} came={came} />,
    })),
    ...unaware.map((person) => ({
      key: person.id,
      what: <PersonName person={person} />,
      more: <span className="tone-due">nothing says that they know</span>,
      end: open && person.id !== me.id && <ToldThem of={of} person={person} />,
    })),
  ]
  return (
    <Section
      title="Who knows of this"
      note={noteOn(known)}
      end={
        open && (
          <CommandButton command="RecordExposure" preset={{ of }}>
            Say who knows
          </CommandButton>
        )
      }
    >
      {known.openingCounts && open && <OpeningCounts of={of} />}
      <FactList facts={facts} />
    </Section>
  )
}

function noteOn({ people, unaware }: Known): string {
  const aware = people.filter(({ since }) => since !== undefined).length
  const all = new Set(
    [...people, ...unaware.map((person) => ({ person }))].map((each) => each.person.id),
  )
  return aware === all.size ? 'all whom it concerns' : `${aware} of ${all.size}`
}

interface SinceProps {
  since: string
  afterDays: number | undefined
  came: string | undefined
}

/** How long after the record itself, or after their coming, somebody came to know of it. */
function Since({ since, afterDays, came }: SinceProps) {
  const { day } = useDates()
  return (
    <>
      {day(since)}
      {afterDays !== undefined && afterDays > 0 && (
        <span className="tone-due">
          {' '}
          {days(afterDays)} after{came !== undefined && ' they came'}
        </span>
      )}
    </>
  )
}
