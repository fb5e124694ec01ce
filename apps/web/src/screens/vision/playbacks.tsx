import type { ReactNode } from 'react'
import { CommandButton } from '../../forms/command-button.tsx'
import { useHere } from '../../here/here.tsx'
import { isPast, useMoments } from '../../here/moments.ts'
import { firstName } from '../../here/people.ts'
import { useDates } from '../../here/use-dates.ts'
import { GiveButton } from '../../ui/give-button.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { isSealed } from '../../ui/readable.ts'
import { Section } from '../../ui/section.tsx'
import { days } from '../../words/dates.ts'
import type { Vision } from './vision-of.ts'

type Line = Vision['playbacks'][number]
type Playback = NonNullable<Line['playback']>

/** Who said in their own words what it says, and whether it was meant so. */
export function Playbacks({ view }: { view: Vision }) {
  const { playbacks, by, may, record } = view
  const { me } = useHere()
  const past = isPast(useMoments())
  const name = firstName(by)
  const waiting = playbacks.filter(({ playback }) => playback?.is === 'waiting')
  const mine = playbacks.find(({ person }) => person.id === me.id)?.playback
  return (
    <Section
      title="Playback"
      note={`in own words, for ${by.id === me.id ? 'you' : name} to confirm or correct`}
      end={
        may.includes('PlayBack') && (
          <CommandButton
            command="PlayBack"
            preset={{ of: { noun: 'vision', id: record.id }, to: by.id }}
            primary
          >
            Play it back
          </CommandButton>
        )
      }
    >
      {waiting.map((line) => (
        <Said key={line.person.id} line={line}>
          {!past && by.id === me.id && line.playback !== undefined && (
            <>
              <GiveButton
                command="ConfirmPlayback"
                input={{ id: line.playback.id }}
                label="Confirm"
                primary
              />
              <CommandButton command="CorrectPlayback" preset={{ id: line.playback.id }}>
                Correct it
              </CommandButton>
              <span className="ink-3 size-12">
                a correction goes back to {firstName(line.person)}
              </span>
            </>
          )}
        </Said>
      ))}
      {mine?.is === 'corrected' && (
        <Corrected playback={mine} by={name}>
          {!past && (
            <CommandButton command="PlayBackAnew" preset={{ id: mine.id }} primary>
              Say it anew
            </CommandButton>
          )}
        </Corrected>
      )}
      <table className="played">
        <caption className="visually-hidden">Who played it back</caption>
        <tbody>
          {playbacks.map((line) => (
            <Row key={line.person.id} line={line} by={name} />
          ))}
        </tbody>
      </table>
    </Section>
  )
}

/** Words that wait, for the two who may read them. */
function Said({ line: { person, playback }, children }: { line: Line; children: ReactNode }) {
  const { day } = useDates()
  const last = playback?.said.at(-1)
  if (playback === undefined || last === undefined || isSealed(last.words)) return null
  const count = last.words.split(/\s+/u).filter(Boolean).length
  return (
    <div className="playback">
      <h3>
        {person.name}{' '}
        <span className="ink-3 size-12">
          {day(last.stamp.happened)}, {count} words, {days(playback.afterDays)} after it was shared
        </span>
      </h3>
      <p className="words">“{last.words}”</p>
      <div className="answers">{children}</div>
    </div>
  )
}

function Corrected({
  playback,
  by,
  children,
}: {
  playback: Playback
  by: string
  children: ReactNode
}) {
  const last = playback.corrections.at(-1)
  if (last === undefined || isSealed(last.words)) return null
  return (
    <div className="playback">
      <h3>
        {by} <span className="ink-3 size-12">meant it otherwise</span>
      </h3>
      <p className="words">“{last.words}”</p>
      <div className="answers">{children}</div>
    </div>
  )
}

function Row({ line: { person, playback, knows }, by }: { line: Line; by: string }) {
  const { day } = useDates()
  const first = playback?.said[0]?.stamp
  return (
    <tr>
      <td>
        <PersonName person={person} />
      </td>
      <td className="ink-2">{first === undefined ? '–' : day(first.happened)}</td>
      <td className={playback?.is === 'confirmed' ? 'end tone-kept' : 'end tone-due'}>
        {playback === undefined
          ? knows
            ? 'has not played it back'
            : 'nothing says that they know'
          : standsAs(playback, by, day)}
      </td>
    </tr>
  )
}

/** "corrected once, confirmed 3 Jul", "waits for Dana, 5 days" */
function standsAs(
  { is, corrections, confirmed, waitsDays }: Playback,
  by: string,
  day: (moment: string) => string,
): string {
  const times = corrections.length
  const corrected = times === 0 ? '' : `corrected ${times === 1 ? 'once' : `${times} times`}, `
  if (confirmed !== undefined) return `${corrected}confirmed ${day(confirmed.happened)}`
  if (is === 'corrected') return `${corrected}to be said anew`
  return `${corrected}waits for ${by}, ${days(waitsDays)}`
}
