import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Move, play } from '../testing/play.ts'
import { id, member } from '../testing/spec.ts'
import { ConfirmPlayback, CorrectPlayback, PlayBack, PlayBackAnew } from './commands.ts'
import { playback } from './playback.ts'
import type { PlaybackState } from './state.ts'

type PlaybackMove = Move<PlaybackState>

const people = fc.constantFrom(id('dana'), id('noor'))
const of = { noun: 'vision', id: id('calm') }
const text = fc.constantFrom('Brokers first.', 'And whom they bring.')

const on = (command: PlaybackMove['command'], said: Record<string, fc.Arbitrary<unknown>> = {}) =>
  fc.record<PlaybackMove>({
    command: fc.constant(command),
    input: fc.record({ id: fc.constant(id('this')), ...said }),
    by: people,
    minutesAgo: fc.option(fc.nat(6), { nil: undefined }),
  })

const moves = fc.oneof(
  on(PlayBack, { of: fc.constant(of), to: people, text }),
  on(ConfirmPlayback),
  on(CorrectPlayback, { text }),
  on(PlayBackAnew, { text }),
)

const other = <T>(noun: string): T =>
  ({
    person: member,
    partnership: { is: 'founded', members: [id('dana'), id('noor')] },
    vision: { is: 'shared', by: id('dana'), partnership: id('pair') },
  })[noun] as T

it('goes back and forth between the two until it is confirmed, in any order of commands', () => {
  fc.assert(
    fc.property(fc.array(moves, { maxLength: 16 }), (all) => {
      const said = play(playback, all, other).filter((state) => state.is !== 'none')
      for (const state of said)
        expect(state).toMatchObject({ of, person: id('noor'), to: id('dana') })
      const end = said.findIndex(({ is }) => is === 'confirmed')
      if (end !== -1) for (const { is } of said.slice(end)) expect(is).toBe('confirmed')
    }),
  )
})
