import { describe, expect, it } from 'vitest'
import { given, id, member } from '../testing/spec.ts'
import { AnswerHandoverItem, BeginHandover, EndHandover, SettleHandoverItem } from './commands.ts'
import { handover } from './handover.ts'
import type { HandoverState } from './state.ts'

const self = { id: id('this') }
const goal = (is: string, owners: string[]) => ({ is, terms: { owners: owners.map(id) } })
const decision = (is: string, more: object = {}) => ({ is, terms: { owner: id('old') }, ...more })
const between = (is: string, from: string, to: string) => ({ is, from: id(from), to: id(to) })
const others = {
  'person/old': { is: 'left', erased: false, role: 'COO', before: ['CMO'] },
  'person/new': member,
  'partnership/theirs': { is: 'founded', members: [id('dana'), id('wei')] },
  'partnership/once': { is: 'founded', members: [id('dana')], former: [id('old')] },
  'partnership/pair': { is: 'founded', members: [id('dana'), id('old')] },
  'goal/g1': goal('agreed', ['old', 'dana']),
  'goal/g2': goal('proposed', ['old']),
  'goal/g3': goal('achieved', ['old']),
  'goal/g4': goal('agreed', ['dana']),
  'decision/s1': decision('decided'),
  'decision/s2': decision('superseded'),
  'decision/s3': decision('decided', { restrictedTo: [id('old')] }),
  'commitment/c1': between('made', 'old', 'wei'),
  'commitment/c2': between('kept', 'old', 'wei'),
  'request/r1': between('accepted', 'wei', 'old'),
  'request/r2': between('declined', 'wei', 'old'),
  'commitment/c3': between('done', 'wei', 'old'),
  'commitment/c4': between('kept', 'wei', 'old'),
  'request/r3': between('countered', 'old', 'wei'),
  'request/r4': between('delivered', 'old', 'wei'),
}
const by = (name: string) => ({ by: id(name), others })

const asked = { from: id('old'), to: id('new'), role: 'CMO' as const, partnership: id('pair') }
const begun = { type: 'HandoverBegun' as const, data: { ...asked, by: id('dana') } }
const answered = (noun: string, name: string, taken: string, more: object = {}) => ({
  type: 'HandoverItemAnswered' as const,
  data: { of: { noun, id: id(name) }, taken, concerns: [], ...more },
})
const dropped = answered('commitment', 'c1', 'dropped', {
  reason: 'The fair is off.',
  concerns: [id('wei')],
})
const ended = { type: 'HandoverEnded' as const, data: {} }

const pasts = { none: [], 'going on': [begun], ended: [begun, ended] } as const
type Past = ReturnType<typeof given<typeof handover.events, HandoverState>>

const steps = [
  [begun, 'none', (past: Past) => past.when(BeginHandover, asked, by('dana'))],
  [ended, 'going on', (past: Past) => past.when(EndHandover, self, by('new'))],
] as const

const refusals: Record<HandoverState['is'], string> = {
  none: 'UnknownHandover',
  'going on': 'HandoverGoesOn',
  ended: 'HandoverHasEnded',
}

const answer = (past: readonly object[], of: string, taken: string, reason?: string) => {
  const [noun, name = ''] = of.split('/')
  return given(handover, past as [typeof begun]).when(
    AnswerHandoverItem,
    { ...self, of: { noun, id: id(name) }, taken, reason } as never,
    by('new'),
  )
}

describe.each(Object.keys(pasts) as HandoverState['is'][])('a handover: %s', (is) => {
  it.each(steps)('$0.type', (expected, allowed, attempt) => {
    const past = given(handover, pasts[is])
    if (is === allowed) attempt(past).records(expected)
    else attempt(past).refused(refusals[is])
  })

  it('is answered item by item while it goes on', () => {
    const attempt = answer(pasts[is], 'goal/g2', 'accepted')
    if (is === 'going on') attempt.records(answered('goal', 'g2', 'accepted'))
    else attempt.refused(refusals[is])
  })
})

it('goes from somebody who was a member to somebody else who is one', () => {
  const attempt = (more: object) =>
    given(handover).when(BeginHandover, { ...asked, ...more }, by('dana'))
  attempt({ from: id('eve') }).refused('NeverAMember', 'from')
  attempt({ to: id('old') }).refused('HandsOverToOneself', 'to')
  attempt({ to: id('eve') }).refused('NotAMember', 'to')
  attempt({ partnership: id('none') }).refused('PartnershipNotFounded', 'partnership')
  attempt({ partnership: id('theirs') }).refused('NotInPartnership', 'partnership')
  attempt({ role: 'CRO' }).refused('NeverHadTheRole', 'role')
  for (const more of [{ role: 'COO' }, { partnership: id('once') }])
    attempt(more).records({ type: 'HandoverBegun', data: { ...asked, ...more, by: id('dana') } })
})

it('is not begun again while it goes on, and goes on where it was', () => {
  const stored = { is: 'going on', by: id('dana'), from: id('old'), to: id('new'), role: 'CMO' }
  const begin = (...was: object[]) => {
    const twice = Object.fromEntries(
      was.map((state, n) => [`handover/h${n}`, { ...stored, items: [], ...state }]),
    )
    return given(handover).when(BeginHandover, asked, {
      by: id('dana'),
      others: { ...others, ...twice },
    })
  }
  for (const was of [[{}], [{}, {}]]) begin(...was).refused('HandoverUnderWay', 'to')
  begin({ is: 'ended' }, { role: 'COO' }, { to: id('dana') }).records(begun)
})

describe('an item', () => {
  it.each([
    ...['goal/g1', 'decision/s1', 'commitment/c1', 'request/r1'],
    ...['commitment/c3', 'request/r3'],
  ])('is what goes on of the predecessor’s, or is owed to them: %s', (of) => {
    const [noun = '', name = ''] = of.split('/')
    answer([begun], of, 'accepted').records(answered(noun, name, 'accepted'))
  })

  it.each([
    ...['goal/g3', 'goal/g4', 'decision/s2', 'decision/s3', 'commitment/c2', 'request/r2'],
    ...['commitment/c4', 'request/r4', 'goal/none', 'decision/none'],
  ])('is nothing that is over, somebody else’s, or closed: %s', (of) => {
    answer([begun], of, 'accepted').refused('NotHandedOver', 'of')
  })

  it.each([
    ['goal/g1', 'dana'],
    ['goal/g2', 'dana'],
    ['decision/s1', 'dana'],
    ['commitment/c1', 'wei'],
    ['request/r1', 'wei'],
    ['commitment/c3', 'wei'],
    ['request/r3', 'wei'],
  ])('that is not taken over as it is waits on whom it concerns: %s, %s', (of, whom) => {
    const [noun = '', name = ''] = of.split('/')
    for (const taken of ['renegotiated', 'dropped']) {
      const why = { reason: 'Too late.', concerns: [id(whom)] }
      answer([begun], of, taken, 'Too late.').records(answered(noun, name, taken, why))
      answer([begun], of, taken).refused('ReasonNeeded', 'reason')
    }
  })

  it('is taken over once, as long as that handover goes on and who took it is here', () => {
    const attempt = (is: string, taken: string, people: object = { 'person/wei': member }) => {
      const of = { noun: 'goal', id: id('g2') }
      const items = [{ id: id('theirs'), of, taken, concerns: [] }]
      const elsewhere = { is, from: id('old'), to: id('wei'), role: 'COO', by: id('dana'), items }
      return given(handover, [begun]).when(
        AnswerHandoverItem,
        { ...self, of, taken: 'accepted' } as never,
        { by: id('new'), others: { ...others, ...people, 'handover/other': elsewhere } },
      )
    }
    attempt('going on', 'accepted').refused('TakenOverElsewhere', 'of')
    attempt('going on', 'dropped').records(answered('goal', 'g2', 'accepted'))
    attempt('ended', 'accepted').records(answered('goal', 'g2', 'accepted'))
    const gone = { 'person/wei': { is: 'left', erased: false } }
    attempt('going on', 'accepted', gone).records(answered('goal', 'g2', 'accepted'))
  })

  it('concerns nobody else, where the successor took the role themselves', () => {
    const alone = { ...begun, data: { ...begun.data, by: id('new') } }
    const why = { reason: 'Too late.' }
    answer([alone], 'goal/g2', 'dropped', 'Too late.').records(
      answered('goal', 'g2', 'dropped', why),
    )
  })
})

describe('what becomes of it', () => {
  const settle = (past: readonly object[], name: string, item = 'event1') =>
    given(handover, past as [typeof begun]).when(
      SettleHandoverItem,
      { ...self, item: id(item), agrees: false, note: 'I need it.' },
      by(name),
    )
  const settled = {
    type: 'HandoverItemSettled' as const,
    data: { item: id('event1'), by: id('wei'), agrees: false, note: 'I need it.' },
  }

  it('is said by whom it concerns', () => {
    settle([begun, dropped], 'wei').records(settled)
    settle([begun, dropped], 'dana').refused('DoesNotConcernYou', 'item')
    settle([begun, dropped], 'wei', 'event0').refused('UnknownHandoverItem', 'item')
    given(handover)
      .when(SettleHandoverItem, { ...self, item: id('event1'), agrees: true }, by('wei'))
      .refused('UnknownHandover')
  })

  it('is said also once the handover has ended, of what was answered in it', () => {
    settle([begun, dropped, ended], 'wei').records(settled)
    settle([begun, ended], 'wei').refused('UnknownHandoverItem', 'item')
  })

  it('is asked anew once it is answered anew', () => {
    const again = { ...dropped, data: { ...dropped.data, taken: 'renegotiated' } }
    settle([begun, dropped, settled, again], 'wei').refused('UnknownHandoverItem', 'item')
    const { state } = given(handover, [begun, dropped, again] as never).life
    expect(state).toMatchObject({ items: [{ id: id('event2'), taken: 'renegotiated' }] })
  })
})
