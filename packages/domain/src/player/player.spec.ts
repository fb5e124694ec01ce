import { describe, expect, it } from 'vitest'
import { given, id, member } from '../testing/spec.ts'
import { AddPlayer, EndPlayer, HandOnPlayer, LookAtPlayer } from './commands.ts'
import { player } from './player.ts'

const others = {
  'person/noor': member,
  'person/tom': member,
  'person/author': { is: 'outside', erased: false },
  'partnership/pair': { is: 'founded', members: [id('dana'), id('noor')] },
}
const noor = { by: id('noor'), others }
const self = { id: id('this') }
const said = { name: 'Rijnbank', reach: 'indirect' as const, relation: 'The bank of most brokers' }
const added = {
  type: 'PlayerAdded' as const,
  data: { ...said, maintainer: id('noor'), staleAfterDays: 90 },
}
const looked = { type: 'PlayerLookedAt' as const, data: {} }
const handedOn = { type: 'PlayerHandedOn' as const, data: { maintainer: id('tom') } }
const gone = { type: 'PlayerGone' as const, data: { reason: 'Sold to another bank.' } }

describe('adding a player of the ecosystem', () => {
  const input = { ...said, staleAfterDays: 90 }
  const attempt = (more: object) => given(player).when(AddPlayer, { ...input, ...more }, noor)

  it('leaves it with who adds it, unless another member is named', () => {
    attempt({}).records(added)
    attempt({ maintainer: id('tom') }).records({
      ...added,
      data: { ...added.data, maintainer: id('tom') },
    })
    attempt({ maintainer: id('author') }).refused('NotAMember', 'maintainer')
    attempt({ partnership: id('nowhere') }).refused('PartnershipNotFounded', 'partnership')
  })

  it('is done once', () => {
    given(player, [added]).when(AddPlayer, input, noor).refused('PlayerAlreadyAdded')
  })
})

describe('a player of the ecosystem', () => {
  const note = 'They ask for papers within a day now.'

  it('is looked at again by whoever has looked, and stays fresh for as long as is said', () => {
    given(player, [added]).when(LookAtPlayer, self, noor).records(looked)
    given(player, [added])
      .when(LookAtPlayer, { ...self, note, reach: 'direct', staleAfterDays: 30 }, noor)
      .records({ type: 'PlayerLookedAt', data: { note, reach: 'direct', staleAfterDays: 30 } })
    const later = { ...looked, at: '2026-03-20T09:00:00.000Z' }
    const sooner = { ...looked, data: { staleAfterDays: 30 }, at: '2026-03-10T09:00:00.000Z' }
    const { state } = given(player, [added, later, sooner]).life
    expect(state).toMatchObject({ lookedAt: later.at, staleAfterDays: 30 })
  })

  it('is handed on to another member, or stays where it is', () => {
    const handOn = { ...self, maintainer: id('tom') }
    given(player, [added]).when(HandOnPlayer, handOn, noor).records(handedOn)
    given(player, [added, handedOn]).when(HandOnPlayer, handOn, noor).records()
    given(player, [added])
      .when(HandOnPlayer, { ...self, maintainer: id('author') }, noor)
      .refused('NotAMember', 'maintainer')
  })

  it('is gone for good', () => {
    const end = { ...self, reason: 'Sold to another bank.' }
    given(player, [added]).when(EndPlayer, end, noor).records(gone)
    const over = given(player, [added, gone])
    over.when(EndPlayer, end, noor).refused('PlayerIsGone')
    over.when(LookAtPlayer, self, noor).refused('PlayerIsGone')
    over.when(HandOnPlayer, { ...self, maintainer: id('tom') }, noor).refused('PlayerIsGone')
  })

  it('is nothing before it was added', () => {
    given(player).when(LookAtPlayer, self, noor).refused('UnknownPlayer')
    given(player)
      .when(EndPlayer, { ...self, reason: 'So.' }, noor)
      .refused('UnknownPlayer')
    expect(given(player, [looked]).life.state).toEqual({ is: 'none' })
  })
})
