import { Fragment } from 'react'
import type { Answer } from '../../api/views.ts'
import { useHref } from '../../here/hrefs.ts'
import { firstName } from '../../here/people.ts'
import { listed } from '../../words/figures.ts'

/** Who agreed to what it says now, each leading to where they said so, and whose agreement counts. */
export function AgreedBy({ view }: { view: Answer<'goal'> }) {
  const hrefOf = useHref()
  const { agreedBy } = view
  if (agreedBy.length === 0) return null
  return (
    <p className="ink-2">
      Agreed to by{' '}
      {agreedBy.map(({ person, href }, n) => (
        <Fragment key={person.id}>
          {n > 0 && ', '}
          <a href={hrefOf(href)}>{firstName(person)}</a>
        </Fragment>
      ))}
      {['', ...whoseCounts(view)].join('. ')}.
    </p>
  )
}

type Told = Pick<Answer<'goal'>, 'notYet' | 'notAgreed'> & {
  readonly goal: Pick<Answer<'goal'>['goal'], 'owners' | 'state'>
}

/** A goal is agreed by its owners: they are asked. Others of its partnership can agree too, and it waits for none of them. */
export function whoseCounts({ goal: { owners, state }, notAgreed, notYet }: Told): string[] {
  const own = (people: Told['notYet']) =>
    `its ${people.length > 1 ? 'owners' : 'owner'} ${named(people)}`
  if (state !== 'proposed' && state !== 'agreed')
    return notAgreed.length === 0 ? [] : [`Never by ${own(notAgreed)}`]
  const others = notYet.filter(({ id }) => !owners.some((owner) => owner.id === id))
  const have = notAgreed.length > 1 ? 'have' : 'has'
  return [
    ...(notAgreed.length > 0 ? [`It is agreed once ${own(notAgreed)} ${have} agreed too`] : []),
    ...(state === 'agreed' ? [`The agreement of ${own(owners)} is what counts`] : []),
    ...(others.length > 0
      ? [`${named(others)} ${others.length > 1 ? 'were' : 'was'} not asked, and may agree too`]
      : []),
  ]
}

const named = (people: Told['notYet']) => listed(people.map(firstName))
