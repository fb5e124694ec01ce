import type { ReactNode } from 'react'
import { CommandButton } from '../../forms/command-button.tsx'
import { useHere } from '../../here/here.tsx'
import { useHref } from '../../here/hrefs.ts'
import { firstName } from '../../here/people.ts'
import { useDates } from '../../here/use-dates.ts'
import { isSealed } from '../../ui/readable.ts'
import { Section } from '../../ui/section.tsx'
import { doneBy } from '../../ui/stamp.ts'
import type { Vision } from './vision-of.ts'

const came: Readonly<Record<string, string>> = {
  decided: 'A decision came after it:',
  reversed: 'A decision was reversed after it:',
  dropped: 'A decision was dropped after it:',
}

/** What moved strategy since, and the two ways to answer it. */
export function Moved({ view, next }: { view: Vision; next: ReactNode }) {
  const { moves, by, record, may } = view
  const { me } = useHere()
  const hrefOf = useHref()
  const { day } = useDates()
  if (moves.length === 0) return null
  const decided = moves.flatMap(({ decision: { href } }) => ('noun' in href ? [href.id] : []))
  return (
    <div className="moved">
      <ul>
        {moves.map(({ decision, how, stamp }) => (
          <li key={stamp.event}>
            <span className="tone-due">{came[how]}</span>{' '}
            <a href={hrefOf(decision.href)}>
              {[decision.ordinal, isSealed(decision.title) ? '' : decision.title].join(' ')}
            </a>
            {stamp.by !== 'lockstep' && `, ${doneBy(stamp)}`}, {day(stamp.happened)}
          </li>
        ))}
      </ul>
      <div className="answers">
        {by.id !== me.id && <span className="ink-3 size-12">for {firstName(by)}</span>}
        {next}
        {may.includes('ReconfirmVision') && (
          <CommandButton
            command="ReconfirmVision"
            preset={{ id: record.id, despite: [...new Set(decided)] }}
          >
            Still holds, say why
          </CommandButton>
        )}
      </div>
    </div>
  )
}

/** That it was said to hold, and why. */
export function Reconfirmed({ view: { reconfirmed } }: { view: Vision }) {
  const hrefOf = useHref()
  const { day } = useDates()
  if (reconfirmed.length === 0) return null
  return (
    <Section title="Said to hold still">
      {reconfirmed.map(({ stamp, reason, despite }) => (
        <p key={stamp.event} className="still">
          <span className="ink-3 size-12">
            {day(stamp.happened)}, whatever was decided in{' '}
            {despite.map(({ href, ordinal, title }) => (
              <a key={JSON.stringify(href)} href={hrefOf(href)}>
                {ordinal ?? (isSealed(title) ? 'a decision' : title)}{' '}
              </a>
            ))}
          </span>
          {reason}
        </p>
      ))}
    </Section>
  )
}
