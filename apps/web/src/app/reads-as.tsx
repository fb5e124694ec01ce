import type { Answer } from '../api/views.ts'
import { useHref } from '../here/hrefs.ts'
import { isSealed } from '../ui/readable.ts'
import { day } from '../words/dates.ts'
import { toldAsOf } from './told-as-of.ts'

type Me = Answer<'me'>

/** What somebody from outside reads, above every page: whose, of which days, until when, and as of when it is told. */
export function ReadsAs({ me: { audit, facilitates, partnerships } }: { me: Me }) {
  if (audit === undefined && facilitates.length === 0) return null
  const told = toldAsOf(partnerships)
  return (
    <aside className="scope-banner reads-as" aria-label="What you read">
      {audit !== undefined && <Audit audit={audit} />}
      {facilitates.map((each) => (
        <Facilitated key={JSON.stringify(each.postmortem.href)} facilitated={each} />
      ))}
      {told !== undefined && <p>{told}</p>}
    </aside>
  )
}

function Audit({ audit }: { audit: NonNullable<Me['audit']> }) {
  const { partnerships, from, to, until } = audit
  return (
    <p>
      <b>You read as auditor: {partnerships.map(({ name }) => name).join('; ')}.</b> What began{' '}
      {day(from)} to {day(to)}, with the older facts that stand in it; nothing that names no
      partnership. Words only where those concerned disclosed them to you. You read until{' '}
      {day(until)}; they see that you do.
    </p>
  )
}

function Facilitated({ facilitated }: { facilitated: Me['facilitates'][number] }) {
  const { postmortem, partnership, to, until } = facilitated
  const hrefOf = useHref()
  return (
    <p>
      <b>
        You read as facilitator:{' '}
        <a href={hrefOf(postmortem.href)}>
          {isSealed(postmortem.title) ? 'a post-mortem' : postmortem.title}
        </a>
        .
      </b>{' '}
      What began up to {day(to)} {partnership.team ? 'in' : 'between'} {partnership.name}.{' '}
      {until === undefined
        ? 'You read until 30 days after it is closed.'
        : `It is closed: you read until ${day(until)}.`}
    </p>
  )
}
