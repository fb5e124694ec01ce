import type { Answer } from '../../api/views.ts'
import { CommandButton } from '../../forms/command-button.tsx'
import { useHere } from '../../here/here.tsx'
import { useHref } from '../../here/hrefs.ts'
import { useTo } from '../../here/place-context.tsx'
import { useDates } from '../../here/use-dates.ts'
import { PersonName } from '../../ui/person-name.tsx'
import { isSealed } from '../../ui/readable.ts'
import { Section } from '../../ui/section.tsx'
import { doneBy } from '../../ui/stamp.ts'
import { Words } from '../../ui/words.tsx'
import { asSentence } from '../../words/as-sentence.ts'
import { count } from '../../words/figures.ts'

type Line = Answer<'decision'>['positions'][number]
type AskedBefore = NonNullable<Answer<'decision'>['askedBefore']>

/** Of whom it counts: who is in no partnership of the decision's makes the share no better. */
const heardBefore = ({ asked, of, entered = 0, others = 0 }: AskedBefore): string =>
  [
    `asked or heard before deciding: ${asked} of ${of}`,
    others > 0 && ` whom it concerned, and ${count(others, 'other', 'others')}`,
    entered > 0 && `, and ${entered} by what was entered afterwards`,
  ]
    .filter(Boolean)
    .join('')

/** Who was asked and what each said: sealed ones are seen to be there, silence is seen too. */
export function Positions({ view, id }: { view: Answer<'decision'>; id: string }) {
  const { positions, askedBefore, rounds } = view
  const { day } = useDates()
  const open = rounds.find(({ opened }) => opened === undefined)
  const note = [
    askedBefore && heardBefore(askedBefore),
    open &&
      `sealed until all have spoken or ${day(open.closes)}; ${open.answered.length} of ${open.asked.length} in`,
  ].filter(Boolean)
  return (
    <Section
      title="Positions"
      note={positions.length === 0 ? 'nobody has been asked' : note.join('; ')}
    >
      {positions.length > 0 && (
        <table className="positions">
          <caption className="visually-hidden">In order of family name</caption>
          <thead>
            <tr>
              <th scope="col">Who</th>
              <th scope="col">Position</th>
              <th scope="col">Reason</th>
              <th scope="col">Taken</th>
            </tr>
          </thead>
          <tbody>
            {positions.map((line) => (
              <PositionRow key={line.person.id} line={line} view={view} decision={id} />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}

interface OfLine {
  line: Line
  view: Answer<'decision'>
  decision: string
}

function PositionRow({ line, view, decision }: OfLine) {
  const { person, position, sealed, adopted } = line
  const said = position ?? sealed
  const latest = line.restated.at(-1)
  const { day } = useDates()
  const hrefOf = useHref()
  return (
    <tr>
      <td>
        <PersonName person={person} />
      </td>
      <td className="nowrap">
        <Stance line={line} />
        {adopted && <span className="ink-3"> adopted</span>}
      </td>
      <td className="ink-2">
        {said?.reason !== undefined && !isSealed(said.reason) && <Words value={said.reason} />}
        {said?.drives !== undefined && !isSealed(said.drives) && (
          <span className="ink-3">
            {' '}
            driven by <Words value={said.drives} />
          </span>
        )}
        {said?.vision !== undefined && (
          <span className="ink-3">
            {' '}
            with <a href={hrefOf(said.vision.href)}>{said.vision.ordinal}</a> in mind
          </span>
        )}
        {latest !== undefined && (
          <span className="size-12">
            {' '}
            now {isSealed(latest.stance) ? 'restated' : latest.stance}, restated{' '}
            {day(latest.stamp.happened)}
          </span>
        )}
        <Answers line={line} view={view} decision={decision} />
      </td>
      <td className="nowrap ink-3 size-12">{takenWords(line, day)}</td>
    </tr>
  )
}

/** What others said to it in the open, and where one says something oneself. */
function Answers({ line, view, decision: id }: OfLine) {
  const { me } = useHere()
  const { day } = useDates()
  const to = useTo()
  const { person, position, answers } = line
  const readable = position !== undefined && !isSealed(position.stance)
  const mayAnswer = view.actions.includes('AnswerPosition') && readable && person.id !== me.id
  return (
    <>
      {answers.map(({ text, stamp }) => (
        <p key={stamp.event} className="size-12">
          {doneBy(stamp)} answers,{' '}
          <a href={to(`/record?entry=${stamp.event}`)}>{day(stamp.happened)}</a>:{' '}
          {isSealed(text) ? 'sealed' : <Words value={text} />}
        </p>
      ))}
      {mayAnswer && (
        <p>
          <CommandButton command="AnswerPosition" preset={{ id, of: person.id }}>
            Answer
          </CommandButton>
        </p>
      )}
    </>
  )
}

function Stance({ line }: { line: Line }) {
  const { position, sealed, silent, notAsked, asked, consulted } = line
  const stance = position?.stance ?? sealed?.stance
  if (stance !== undefined && !isSealed(stance)) {
    return (
      <>
        <StanceMark stance={stance} /> {asSentence(stance)}
        {position === undefined && <span className="ink-3"> sealed for others</span>}
      </>
    )
  }
  if (sealed !== undefined || position !== undefined) {
    return (
      <>
        <i className="stance sealed-stance" /> Sealed
      </>
    )
  }
  if (silent || notAsked)
    return (
      <span className="tone-due">
        <i className="stance none" /> {silent ? 'Silent' : 'Not asked'}
      </span>
    )
  return (
    <>
      <i className="stance waiting" />{' '}
      {asked ? 'Asked, open' : consulted ? 'Consulted' : 'Not spoken'}
    </>
  )
}

const StanceMark = ({ stance }: { stance: 'support' | 'concern' | 'oppose' }) => (
  <i className={`stance ${stance}`} />
)

function takenWords({ position, sealed }: Line, day: (moment: string) => string): string {
  if (position !== undefined) {
    const { kind, stamp } = position
    const taken = `${kind}, ${day(stamp.happened)}`
    return stamp.lagDays > 0 ? `${taken}, entered ${day(stamp.recorded)}` : taken
  }
  return sealed === undefined ? '' : `sealed ${day(sealed.stamp.happened)}`
}
