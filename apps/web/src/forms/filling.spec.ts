import { describe, expect, it } from 'vitest'
import { type BegunDraft, keptAfter, opened, standing, typing, writing } from './filling.ts'

const ANA = 'to Ana Müller, hard: the launch dates moved'
const IVAN = 'to Иван Петров, appreciation: thanks for the numbers'
const harsh = { fields: { text: 'You drink too much.' } }

/** A form that is opened, written and typed into, and closed again, over and over. */
function form() {
  let kept: readonly BegunDraft[] = []
  let drafts = 0
  let filling = opened(kept, 'own')
  const change = (next: typeof filling) => {
    kept = keptAfter(kept, filling, next)
    filling = next
  }
  const write = (sentence: string) => change(writing(filling, sentence))
  return {
    open: (sentence?: string) => {
      drafts += 1
      filling = opened(kept, `own ${drafts}`, sentence)
    },
    write,
    /** Letter by letter, over all that stands there. */
    writeOver: (sentence: string) => {
      for (let n = 1; n <= sentence.length; n += 1) write(sentence.slice(0, n))
    },
    /** Letter by letter, after what stands there. */
    writeOn: (more: string) => {
      for (const letter of more) write(`${standing(filling).sentence}${letter}`)
    },
    type: (typed = harsh) => {
      drafts += 1
      change(typing(filling, typed, { values: {} }, `own ${drafts}`))
    },
    shows: () => {
      const { sentence, typed } = standing(filling)
      return { sentence, typed: typed?.fields }
    },
    keeps: () => kept.map(({ sentence, typed }) => [sentence, typed?.fields]),
  }
}

it('stays as it was typed where it begins with the words of one that was kept', () => {
  const { open, writeOn, shows, keeps } = form()
  writeOn('pause hiring')
  open('')
  writeOn('pause hiring because cash is short')
  expect(shows().sentence).toBe('pause hiring because cash is short')
  expect(keeps()).toEqual([
    ['pause hiring', undefined],
    ['pause hiring because cash is short', undefined],
  ])
})

describe('what was typed into the form of one sentence', () => {
  it('never goes along with another, and is not lost', () => {
    const { open, writeOver, type, shows, keeps } = form()
    writeOver(ANA)
    type()
    open('to ')
    writeOver(IVAN)
    expect(shows()).toEqual({ sentence: IVAN, typed: undefined })
    expect(keeps()).toEqual([
      [ANA, harsh.fields],
      [IVAN, undefined],
    ])
  })

  it('is found by the same sentence, and by the form that is opened plainly', () => {
    const { open, writeOver, write, type, shows } = form()
    writeOver(ANA)
    type()
    open('to ')
    writeOver(ANA)
    expect(shows()).toEqual({ sentence: ANA, typed: harsh.fields })
    write(`${ANA} again`)
    expect(shows().typed).toBeUndefined()
    open()
    open(ANA)
    expect(shows().typed).toEqual(harsh.fields)
  })

  it('goes along while the sentence is mended or goes on, not once another is written in its place', () => {
    const { open, writeOver, write, type, shows, keeps } = form()
    writeOver(ANA)
    type()
    open()
    expect(shows()).toEqual({ sentence: ANA, typed: harsh.fields })
    write(`${ANA} twice`)
    expect(shows().typed).toEqual(harsh.fields)
    const near = ANA.replace('Ana Müller', 'Иван Петров')
    writeOver(near)
    expect(shows()).toEqual({ sentence: near, typed: undefined })
    expect(keeps()).toEqual([
      [ANA, harsh.fields],
      [near, undefined],
    ])
  })

  it('is left where another sentence is about to be typed', () => {
    const { open, writeOver, shows, keeps } = form()
    writeOver(ANA)
    open('')
    expect(shows()).toEqual({ sentence: '', typed: undefined })
    writeOver(IVAN)
    expect(keeps().map(([sentence]) => sentence)).toEqual([ANA, IVAN])
  })

  it('is set aside where its own sentence is written over in the same form', () => {
    const { writeOver, write, type, shows, keeps } = form()
    writeOver(ANA)
    type()
    write('')
    writeOver(IVAN)
    expect(shows().typed).toBeUndefined()
    expect(keeps()[0]).toEqual([ANA, harsh.fields])
  })

  it('without a sentence goes with the first one that is written there, not with one of another day', () => {
    const { open, writeOver, type, shows } = form()
    type()
    writeOver(ANA)
    expect(shows().typed).toEqual(harsh.fields)
    const other = form()
    other.type()
    other.open()
    expect(other.shows().typed).toEqual(harsh.fields)
    other.writeOver(IVAN)
    expect(other.shows().typed).toBeUndefined()
    open()
    expect(shows().typed).toEqual(harsh.fields)
  })

  it.each(['layoffs', 'pay', '重组'])('is kept of one word: %s', (word) => {
    const { writeOver, keeps } = form()
    writeOver(word)
    expect(keeps().map(([sentence]) => sentence)).toEqual([word])
  })

  it('is kept with each sentence of its own; what only begins one is not kept', () => {
    const { open, writeOver, keeps } = form()
    writeOver('to')
    expect(keeps()).toEqual([])
    open('goal')
    writeOver('Hire three people')
    open()
    writeOver('Reach 40 % of the market')
    expect(keeps().map(([sentence]) => sentence)).toEqual([
      'Hire three people',
      'Reach 40 % of the market',
    ])
  })
})
