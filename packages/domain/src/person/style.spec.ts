import { describe, expect, it } from 'vitest'
import { of } from '../kernel/marks.ts'
import { given, id } from '../testing/spec.ts'
import {
  AnswerAdaptation,
  NoteAdaptation,
  TakeIn,
  TellBackground,
  WriteWorkingStyle,
} from './commands.ts'
import { person } from './person.ts'

const self = { id: id('this') }
const others = { 'partnership/pair': { is: 'founded', members: [id('this'), id('noor')] } }
const noor = { by: id('noor'), others }
const own = (text: string) => ({ text: of(id('this'), text) })

const joined = { type: 'MemberJoined' as const, data: { role: 'CEO' as const } }
const left = { type: 'MemberLeft' as const, data: {} }
const background = { type: 'BackgroundTold' as const, data: own('Ten years of harbours.') }
const written = { type: 'WorkingStyleWritten' as const, data: own('Mornings.') }
const noted = {
  type: 'AdaptationNoted' as const,
  data: { by: id('noor'), partnership: id('pair'), text: of(id('noor'), 'I write first.') },
}
const said = { helps: 'partly' as const, text: 'On most days.' }
const answered = (adaptation: string) => ({
  type: 'AdaptationAnswered' as const,
  data: { adaptation: id(adaptation), said: of(id('this'), said) },
})

const adapting = { ...self, partnership: id('pair'), text: 'I write first.' }

describe('a member’s own words', () => {
  const past = given(person, [joined])

  it('tell where they come from, and how they work, as often as they like', () => {
    past.when(TellBackground, { ...self, text: 'Ten years of harbours.' }).records(background)
    past.when(WriteWorkingStyle, { ...self, text: 'Mornings.' }).records(written)
    given(person, [joined, written])
      .when(WriteWorkingStyle, { ...self, text: 'Evenings.' })
      .records({ ...written, data: own('Evenings.') })
  })

  it.each([
    ['UnknownPerson', []],
    ['NotAMember', [{ type: 'PersonIdentified', data: { name: of(id('this'), 'Eve') } }]],
    ['MemberHasLeft', [joined, left]],
  ])('are a member’s alone: %s', (code, events) => {
    const somebody = given(person, events as [])
    somebody.when(TellBackground, { ...self, text: 'Harbours.' }).refused(code)
    somebody.when(WriteWorkingStyle, { ...self, text: 'Mornings.' }).refused(code)
    somebody.when(NoteAdaptation, adapting, noor).refused(code)
    somebody
      .when(AnswerAdaptation, { ...self, adaptation: id('event1'), helps: 'yes' })
      .refused(code)
  })
})

describe('an adaptation', () => {
  const past = given(person, [joined])

  it('is noted by the other of a partnership, in their words', () => {
    past.when(NoteAdaptation, adapting, noor).records(noted)
    past.when(NoteAdaptation, adapting, { by: id('this'), others }).refused('AdaptsToOneself', 'id')
    past
      .when(NoteAdaptation, adapting, { by: id('wei'), others })
      .refused('NotInPartnership', 'partnership')
    past
      .when(NoteAdaptation, adapting, { by: id('noor') })
      .refused('PartnershipNotFounded', 'partnership')
  })

  it('is answered by whom it is for, and again when that changes', () => {
    const known = given(person, [joined, noted])
    const answer = { ...self, adaptation: id('event1'), ...said }
    known.when(AnswerAdaptation, answer).records(answered('event1'))
    given(person, [joined, noted, answered('event1')])
      .when(AnswerAdaptation, answer)
      .records(answered('event1'))
    known
      .when(AnswerAdaptation, { ...answer, adaptation: id('event0') })
      .refused('UnknownAdaptation', 'adaptation')
  })

  it('stays theirs to answer when they come back', () => {
    const again = given(person, [joined, noted, left, joined])
    again
      .when(AnswerAdaptation, { ...self, adaptation: id('event1'), ...said })
      .records(answered('event1'))
    expect(given(person, [joined, noted, left]).life.state).toMatchObject({ is: 'left' })
    given(person, [joined, noted, left])
      .when(TakeIn, { ...self, role: 'CFO' })
      .records({ type: 'MemberJoined', data: { role: 'CFO' } })
  })
})
