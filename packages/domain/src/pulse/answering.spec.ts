import { describe, expect, it } from 'vitest'
import { of } from '../kernel/marks.ts'
import { given, id, NOW } from '../testing/spec.ts'
import { AnswerPulse, ClosePulse } from './commands.ts'
import * as told from './pulse.fixture.ts'
import { pulse } from './pulse.ts'

const { self, scores, danaNoor, danaTom, noorTom, called, answered, late, opened, silentOn } = told
const { by } = told

const about = (name: string, more: object = {}) => ({
  ...self,
  to: id(name),
  scores,
  because: [],
  ...more,
})
const now = { occurredAt: NOW }
const round = called(danaNoor, danaTom, noorTom)
const halfway = [round, answered('noor', 'dana')] as const
/** Dana and Noor answered; Tom said nothing of Dana, and Noor nothing of Tom. */
const over = [
  ...[round, answered('noor', 'dana'), answered('dana', 'noor')],
  opened([danaNoor], ['event1', 'event2']),
  ...[answered('dana', 'tom'), answered('tom', 'noor')],
  opened(
    [danaTom, noorTom],
    ['event4', 'event5'],
    [silentOn('tom', 'dana'), silentOn('noor', 'tom')],
  ),
]
const afterClosing = { now: '2026-04-08T09:00:00.000Z' }

describe('an answer', () => {
  it('is its giver’s, and sealed while the other has not answered', () => {
    given(pulse, [round])
      .when(AnswerPulse, about('dana'), by('noor'))
      .records({ ...answered('noor', 'dana'), ...now })
  })

  it('may cite what is on record, with shares of one', () => {
    const because = [
      { event: id('switch'), share: 0.7 },
      { event: id('deck'), share: 0.3 },
    ]
    given(pulse, [round])
      .when(AnswerPulse, about('dana', { because }), by('noor', { entries: ['switch', 'deck'] }))
      .records({
        type: 'PulseAnswered',
        data: {
          from: id('noor'),
          to: id('dana'),
          answer: of(id('noor'), { scores, because }),
        },
        ...now,
      })
    given(pulse, [called(danaNoor)])
      .when(AnswerPulse, about('dana', { because }), by('noor', { entries: ['switch'] }))
      .refused('UnknownEntry', 'because')
    const more = [{ event: id('switch'), share: 0.8 }, ...because.slice(1)]
    const wrong = [more, [because[0], because[0]], [{ event: id('deck'), share: 0 }]]
    for (const reasons of wrong) {
      expect(AnswerPulse.input.safeParse(about('dana', { because: reasons })).success).toBe(false)
    }
  })

  it('may be replaced until the other’s, which opens the last of both', () => {
    given(pulse, halfway)
      .when(AnswerPulse, about('dana'), by('noor'))
      .records({ ...answered('noor', 'dana'), ...now })
    given(pulse, [...halfway, answered('noor', 'dana')])
      .when(AnswerPulse, about('noor'), by('dana'))
      .records(
        { ...answered('dana', 'noor'), ...now },
        { ...opened([danaNoor], ['new0', 'event2']), ...now },
      )
  })

  it('opens nothing of the other pairs', () => {
    const { state } = given(pulse, over.slice(0, 4)).life
    expect(state).toMatchObject({ is: 'called' })
    given(pulse, over.slice(0, 4))
      .when(AnswerPulse, about('tom'), by('dana'))
      .records({ ...answered('dana', 'tom'), ...now })
  })

  it('is to at least three of what is asked, each from one to seven', () => {
    const two = { ...scores, ability: null, integrity: null }
    given(pulse, [round])
      .when(AnswerPulse, about('dana', { scores: two }), by('noor'))
      .refused('TooFewAnswers', 'scores')
    for (const ability of [0, 8, 3.5]) {
      const wrong = about('dana', { scores: { ...scores, ability } })
      expect(AnswerPulse.input.safeParse(wrong).success).toBe(false)
    }
  })

  it('is about somebody with whom one is paired', () => {
    const alone = [called(danaNoor)] as const
    given(pulse, alone).when(AnswerPulse, about('tom'), by('noor')).refused('NotAsked', 'to')
    given(pulse, alone).when(AnswerPulse, about('dana'), by('tom')).refused('NotAsked', 'to')
    given(pulse, alone).when(AnswerPulse, about('noor'), by('noor')).refused('NotAsked', 'to')
    given(pulse).when(AnswerPulse, about('noor'), by('dana')).refused('UnknownPulse')
  })

  it('is given before the end of the last day, and never once it is open', () => {
    given(pulse, halfway)
      .when(AnswerPulse, about('dana'), by('tom', { now: '2026-04-07T21:59:59.999Z' }))
      .records({ ...answered('tom', 'dana'), occurredAt: '2026-04-07T21:59:59.999Z' })
    given(pulse, halfway)
      .when(AnswerPulse, about('dana'), by('tom', { now: '2026-04-07T22:00:00.000Z' }))
      .refused('PulseWindowClosed')
    for (const name of ['dana', 'noor']) {
      const other = name === 'dana' ? 'noor' : 'dana'
      given(pulse, over)
        .when(AnswerPulse, about(other), by(name))
        .refused('PulseAlreadyOpened', 'to')
    }
  })
})

describe('the end of the window', () => {
  const timer = by('dana', { by: 'lockstep', ...afterClosing })
  const closing = (past: Parameters<typeof given<typeof pulse.events, never>>[1]) =>
    given(pulse, past as never).when(ClosePulse, self, timer)
  const at = { occurredAt: afterClosing.now }

  it('opens what is sealed still, and names who said nothing of whom', () => {
    const past = [...over.slice(0, 4), answered('dana', 'tom')] as const
    closing(past as never).records({
      ...opened(
        [danaTom, noorTom],
        ['event4'],
        [silentOn('tom', 'dana'), silentOn('noor', 'tom'), silentOn('tom', 'noor')],
      ),
      ...at,
    })
    closing([called(danaNoor)] as never).records({
      ...opened([danaNoor], [], [silentOn('dana', 'noor'), silentOn('noor', 'dana')]),
      ...at,
    })
  })

  it('calls nobody silent who is absent or has left, or about who has left', () => {
    const away = { is: 'away', ...now, at: NOW }
    const others = {
      ...told.others,
      'person/noor': { ...told.others['person/noor'], absences: [away] },
      'person/tom': { is: 'left', erased: false },
    }
    given(pulse, [called(danaNoor, danaTom), answered('dana', 'noor')])
      .when(ClosePulse, self, { ...timer, others })
      .records({
        ...opened(
          [danaNoor, danaTom],
          ['event1'],
          [
            silentOn('noor', 'dana', true),
            silentOn('dana', 'tom', true),
            silentOn('tom', 'dana', true),
          ],
        ),
        ...at,
      })
  })

  it('is waited for, and comes once', () => {
    given(pulse, halfway)
      .when(ClosePulse, self, { ...timer, now: NOW })
      .refused('PulseWindowOpen')
    closing(over as never).records()
    closing([] as never).refused('UnknownPulse')
  })
})

describe('a late answer', () => {
  it('is for who stayed silent, and open at once', () => {
    given(pulse, over)
      .when(AnswerPulse, about('dana'), by('tom', afterClosing))
      .records({ ...late('tom', 'dana'), occurredAt: afterClosing.now })
    given(pulse, [...over, late('tom', 'dana')])
      .when(AnswerPulse, about('dana'), by('tom', afterClosing))
      .refused('PulseAlreadyOpened', 'to')
  })

  it('is not called late where its giver had been away', () => {
    const away = [
      called(danaNoor),
      opened([danaNoor], [], [silentOn('noor', 'dana', true)]),
    ] as const
    given(pulse, away)
      .when(AnswerPulse, about('dana'), by('noor', afterClosing))
      .records({ ...late('noor', 'dana', true), occurredAt: afterClosing.now })
  })

  it('stands as such beside who still says nothing', () => {
    const { state } = given(pulse, [...over, late('tom', 'dana')]).life
    expect(state).toMatchObject({ is: 'opened' })
    const ratings = 'ratings' in state ? state.ratings : []
    expect(ratings.filter(({ silence }) => silence !== undefined)).toEqual([
      {
        from: id('tom'),
        to: id('dana'),
        opened: true,
        silence: 'silent',
        answer: id('event7'),
        late: true,
      },
      { from: id('noor'), to: id('tom'), opened: true, silence: 'silent', late: false },
    ])
  })
})
