import type { Answer } from '../../api/views.ts'
import { CommandButton } from '../../forms/command-button.tsx'
import { useHere } from '../../here/here.tsx'
import { isPast, useMoments } from '../../here/moments.ts'
import { firstName } from '../../here/people.ts'
import { type Fact, FactList } from '../../ui/fact-list.tsx'
import { Section } from '../../ui/section.tsx'
import { Words } from '../../ui/words.tsx'
import { day } from '../../words/dates.ts'
import { count } from '../../words/figures.ts'

type View = Answer<'person'>

/** Where somebody comes from and how they work, in their own words; and what others do for their sake. */
export function Style({ view }: { view: View }) {
  const { background, versions } = view.style
  const { me } = useHere()
  const own = view.person.id === me.id
  return (
    <>
      {background !== undefined && (
        <Section title="Background" note={`in ${own ? 'your' : 'their'} own words`}>
          <FactList facts={[said('background', background)]} />
        </Section>
      )}
      {versions.length > 0 && (
        <Section
          title={own ? 'How you work' : 'How they work'}
          note={versions.length === 1 ? undefined : count(versions.length, 'version')}
        >
          <FactList
            facts={versions.map((each, n) =>
              said(each.stamp.event, each, n === 0 ? undefined : 'An earlier version'),
            )}
          />
        </Section>
      )}
      <Adaptations view={view} />
    </>
  )
}

const said = (
  key: string,
  { text, stamp }: NonNullable<View['style']['background']>,
  more?: string,
): Fact => ({
  key,
  what: <Words value={text} />,
  ...(more === undefined ? {} : { more }),
  end: day(stamp.happened),
})

const helping = { yes: 'it helps', partly: 'it helps in part', no: 'it does not help' } as const

function Adaptations({ view: { person, style, mine } }: { view: View }) {
  const past = isPast(useMoments())
  const { me } = useHere()
  const { adaptations, within } = style
  const notes = within !== undefined && person.is === 'member' && !past
  if (adaptations.length === 0 && !notes) return null
  return (
    <Section
      title={`Who adapts to ${person.id === me.id ? 'you' : 'them'}`}
      note="read by the two, and counted nowhere"
    >
      <FactList
        facts={adaptations.map(({ id, by, text, stamp, answered }) => ({
          key: id,
          what: (
            <>
              {firstName(by)}: <span className="words">“{text}”</span>
            </>
          ),
          more:
            answered === undefined ? (
              mine && !past ? (
                <CommandButton
                  command="AnswerAdaptation"
                  preset={{ id: person.id, adaptation: id }}
                >
                  Does it help?
                </CommandButton>
              ) : (
                `${firstName(person)} has not said whether it helps`
              )
            ) : (
              `${firstName(person)} says: ${[helping[answered.helps], answered.text].filter(Boolean).join('. ')}`
            ),
          end: day(stamp.happened),
        }))}
      />
      {notes && (
        <CommandButton command="NoteAdaptation" preset={{ id: person.id, partnership: within }}>
          Note how you adapt to {firstName(person)}
        </CommandButton>
      )}
    </Section>
  )
}
