import type { Answer } from '../../api/views.ts'
import { SmallLoop } from '../../charts/loops/small-loop.tsx'
import { CommandButton } from '../../forms/command-button.tsx'
import { useHere } from '../../here/here.tsx'
import { useHref } from '../../here/hrefs.ts'
import { isPast, useMoments } from '../../here/moments.ts'
import { firstName, toneOf } from '../../here/people.ts'
import { useDates } from '../../here/use-dates.ts'
import { useMoment } from '../../here/use-moment.ts'
import { PersonName } from '../../ui/person-name.tsx'
import { Section } from '../../ui/section.tsx'
import { wholeName } from '../../ui/stamp.ts'
import { Sealed } from '../../ui/words.tsx'
import { days } from '../../words/dates.ts'
import { listed } from '../../words/figures.ts'
import { courseOf, isAsked } from './steps-of.ts'
import { kindWords, sealedParts, sealedTitle } from './words-of.ts'

type View = Answer<'feedback'>

/** Who may read the words; and to its two, what everybody else sees instead. */
export function Readers({ view }: { view: View }) {
  const { members } = useHere()
  const { readers, feedback, mine } = view
  const { enteredBy } = feedback.given
  const disclosures = view.disclosures.filter(({ open, waiting }) => open || waiting)
  return (
    <>
      <Section title="Who may read it">
        <table className="readers">
          <caption className="visually-hidden">Who may read the title and the words</caption>
          <tbody>
            {readers.map((reader) => (
              <tr key={reader.id}>
                <td>
                  <PersonName person={reader} alone tone={toneOf(reader.id, members)} />
                </td>
                <td className="figure ink-2">
                  {reader.id === feedback.from.id ? 'gave it' : 'to whom it was given'}
                </td>
              </tr>
            ))}
            {enteredBy !== undefined && (
              <tr>
                <td>{wholeName(enteredBy)}</td>
                <td className="figure ink-2">wrote it, can’t open it</td>
              </tr>
            )}
            {disclosures.map((disclosure) => (
              <Shown key={disclosure.offer} disclosure={disclosure} view={view} />
            ))}
            <tr>
              <td className="ink-2">Everyone else, administrators too</td>
              <td className="figure ink-2">not the words</td>
            </tr>
          </tbody>
        </table>
      </Section>
      {mine && <Others view={view} />}
    </>
  )
}

/** Whom both let read the words, or one would. */
function Shown({ disclosure, view }: { disclosure: View['disclosures'][number]; view: View }) {
  const { day } = useDates()
  const past = isPast(useMoments())
  const hrefOf = useHref()
  const { me } = useHere()
  const { offer, to, postmortem, until, waiting, by } = disclosure
  const { mine, feedback, actions } = view
  return (
    <tr>
      <td>
        {listed(to.map(({ name }) => name))}
        {postmortem !== undefined && (
          <>
            , for <a href={hrefOf(postmortem.href)}>{postmortem.ordinal}</a>
          </>
        )}
      </td>
      <td className="figure ink-2">
        {waiting ? `${firstName(by)} would let them, until ` : 'until '}
        {day(until)}{' '}
        {mine && !past && actions.length > 0 && (
          <>
            {waiting && by.id !== me.id && (
              <CommandButton command="AgreeToDisclosure" preset={{ id: feedback.id, offer }}>
                Agree
              </CommandButton>
            )}{' '}
            <CommandButton command="TakeBackDisclosure" preset={{ id: feedback.id, offer }}>
              {!waiting ? 'End it' : by.id === me.id ? 'Take it back' : 'Decline'}
            </CommandButton>
          </>
        )}
      </td>
    </tr>
  )
}

function Others({ view }: { view: View }) {
  const now = useMoment()
  const { day } = useDates()
  const { feedback, followUps } = view
  const { from, to, given, closed, closedLateDays = 0, overdueDays = 0 } = feedback
  const late =
    closedLateDays > 0 ? `closed ${days(closedLateDays)} late` : overdueWords(overdueDays)
  const due = followUps.filter(isAsked).at(-1)
  return (
    <Section title="What anyone else sees">
      <div className="others">
        <p className="size-12">
          <span className="ink-2">
            {kindWords(feedback)}, {firstName(from)} to {firstName(to)}
          </span>
          <span className="tone-due">{late}</span>
        </p>
        <p className="size-15 strong">{sealedTitle(feedback)}</p>
        <SmallLoop
          course={courseOf(view, now)}
          now={now}
          labels={[
            { at: given.at, told: `given ${day(given.happened)}` },
            ...(due === undefined
              ? []
              : [{ at: `${due.on}T12:00:00.000Z`, told: `due ${day(due.on)}` }]),
            ...(closed === undefined
              ? []
              : [{ at: closed.at, told: `closed ${day(closed.happened)}`, tone: 'kept' as const }]),
          ]}
        />
        <Sealed what={sealedParts(view)} />
      </div>
      <p className="ink-3 size-12">
        That it exists, between whom, and its state: no title, no length.
      </p>
    </Section>
  )
}

const overdueWords = (overdue: number): string => (overdue > 0 ? `${days(overdue)} overdue` : '')
