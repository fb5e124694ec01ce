import type { PersonId } from '@lockstep/domain'
import { z } from 'zod'
import { people } from '../../folds/people.ts'
import type { PostmortemOpening } from '../../folds/postmortems.ts'
import { personView } from '../../telling/person.ts'
import { PersonView } from '../../view/query.ts'
import type { View } from '../../view/view.ts'

/** Who facilitates a post-mortem, or did, and where they stand to it. */
export const Facilitator = z.strictObject({
  person: PersonView,
  /** One of those involved. */
  party: z.boolean(),
  /** No member, and never was one. */
  outside: z.boolean(),
})

export const facilitatorIn = (view: View, { involved }: PostmortemOpening, person: PersonId) => ({
  person: personView(view, person),
  party: involved.includes(person),
  outside: view.row(people, person)?.state.is === 'outside',
})
