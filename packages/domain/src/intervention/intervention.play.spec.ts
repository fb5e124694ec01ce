import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Move, play } from '../testing/play.ts'
import { id, member } from '../testing/spec.ts'
import * as commands from './commands.ts'
import { intervention } from './intervention.ts'
import { type InterventionState, interventionClasses, interventionKinds } from './state.ts'

type InterventionMove = Move<InterventionState>

const two = [id('dana'), id('noor')] as const
const [dana, noor] = two
const acted = { by: dana, owner: noor, title: 'Rewrote the page' }
const as = fc.constantFrom(...interventionClasses)
const kind = fc.constantFrom(...interventionKinds)

const given = (
  command: InterventionMove['command'],
  input: fc.Arbitrary<object>,
): fc.Arbitrary<InterventionMove> =>
  fc.record({
    command: fc.constant(command),
    input,
    by: fc.constantFrom(...two),
    minutesAgo: fc.option(fc.nat(6), { nil: undefined }),
    daysLater: fc.constantFrom(0, 0, 1, 3),
  })

const recording = given(
  commands.RecordIntervention,
  fc.record({ kind, as: fc.option(as, { nil: undefined }) }).map((said) => ({ ...acted, ...said })),
)
const seeing = given(
  commands.ClassifyIntervention,
  as.map((said) => ({ id: id('this'), as: said })),
)

it('is refused or recorded as its schemas allow, in any order of commands, and counts only as both see it', () => {
  fc.assert(
    fc.property(recording, fc.array(seeing, { maxLength: 15 }), (first, rest) => {
      for (const state of play(intervention, [first, ...rest], <T>() => member as T)) {
        if (state.is === 'none') throw new Error('what was recorded is gone')
        expect([state.by, state.owner]).toEqual(two)
        const seen = two.map((person) => state.classes[person])
        const [one, another] = seen
        if (seen.includes(undefined)) expect(state.is).toBe('open')
        else
          expect(state).toMatchObject(
            one === another ? { is: 'agreed', as: one } : { is: 'disputed' },
          )
      }
    }),
  )
})

it('stands as the two said last', () => {
  fc.assert(
    fc.property(
      recording,
      as,
      as,
      fc.array(seeing, { maxLength: 6 }),
      (first, one, other, rest) => {
        const last = [dana, noor].map((by, n) => ({
          command: commands.ClassifyIntervention,
          input: { id: id('this'), as: n === 0 ? one : other },
          by,
        }))
        const [state] = play(intervention, [first, ...rest, ...last], <T>() => member as T).slice(
          -1,
        )
        expect(state).toMatchObject({ classes: { [dana]: one, [noor]: other } })
      },
    ),
  )
})
