import { rolesOf } from '@lockstep/domain'
import { isOpenInCharter } from '../../subjects/reliability/readable.ts'
import type { Glance } from './glance.ts'

/** For whom trust figures are, as it is told to a viewer for whom they are not. */
export interface ForWhom {
  /** "for the two themselves" */
  readonly whose: string
  /** In place of the figures. */
  readonly instead: string
}

/** A charter opens them to members: to who reads from outside it opens nothing. */
export function forWhom({ view, a, b, scope }: Glance): ForWhom {
  const member = rolesOf(view.viewer).has('member')
  if (!member && isOpenInCharter(view, { from: a, to: b }))
    return {
      whose: 'for members of the organisation',
      instead:
        'Rated. The charter opens the figures to members of the organisation, not to who reads from outside.',
    }
  return {
    whose: scope.members.length === 2 ? 'for the two themselves' : 'for themselves',
    instead: member
      ? 'Rated. The figures are for the two, unless all members open them in the charter.'
      : 'Rated. The figures are for the two.',
  }
}
