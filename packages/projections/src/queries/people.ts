import { z } from 'zod'
import { LetIn, lettingsIn } from '../subjects/people/let-in.ts'
import { PersonLine, personLines } from '../subjects/people/person-line.ts'
import { query } from '../view/query.ts'

export const people = query({
  name: 'people',
  summary: 'Everybody in the organisation, and whom imports met, in order of family name.',
  ofNow: true,
  params: z.strictObject({ is: z.enum(['outside', 'member', 'left']).optional() }),
  response: z.strictObject({
    people: z.array(PersonLine),
    /** Who was let in again by others, the latest first. */
    letIn: z.array(LetIn),
    counts: z.strictObject({ outside: z.int(), member: z.int(), left: z.int() }),
  }),
  answer: (view, { is }) => {
    const all = personLines(view)
    const count = (of: PersonLine['is']) => all.filter((person) => person.is === of).length
    return {
      people: is === undefined ? all : all.filter((person) => person.is === is),
      letIn: lettingsIn(view),
      counts: { outside: count('outside'), member: count('member'), left: count('left') },
    }
  },
})
