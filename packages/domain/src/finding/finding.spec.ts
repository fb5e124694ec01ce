import { describe, expect, it } from 'vitest'
import { of as marked } from '../kernel/marks.ts'
import { derivedId, given, id } from '../testing/spec.ts'
import { DisputeFinding, ExplainFinding } from './commands.ts'
import { finding } from './finding.ts'
import { type FindingSubject, findingParts, firstRoot } from './subject.ts'

const two = [id('dana'), id('noor')]
const of: FindingSubject = {
  detector: 'strategy_churn',
  roots: [id('second'), id('first')],
  about: [{ noun: 'decision', id: id('move') }],
  concerned: two,
}
const others = { 'decision/move': { is: 'decided' } }
const idOf = (subject: FindingSubject) => derivedId(firstRoot(subject), findingParts(subject))
const asked = { finding: idOf(of), of, words: 'A customer left' }
const noor = { by: id('noor'), others }

const said = (type: 'FindingExplained' | 'FindingDisputed', person: string) =>
  ({ type, data: { of, person, words: marked(two, asked.words) } }) as const

describe('a finding', () => {
  it('is explained or disputed by whom it concerns, in words of all of them', () => {
    given(finding)
      .when(ExplainFinding, asked, noor)
      .records(said('FindingExplained', id('noor')))
    given(finding, [said('FindingExplained', id('noor'))])
      .when(DisputeFinding, asked, { ...noor, by: id('dana') })
      .records(said('FindingDisputed', id('dana')))
    given(finding)
      .when(DisputeFinding, asked, { ...noor, by: id('wei') })
      .refused('NotConcerned', 'finding')
  })

  it('may be told with an outside event that has to do with it, which is there', () => {
    const law = { ...asked, outside: id('law') }
    const by = { by: id('noor'), others: { ...others, 'outside/law': { is: 'recorded' } } }
    const told = said('FindingExplained', id('noor'))
    given(finding)
      .when(ExplainFinding, law, by)
      .records({ ...told, data: { ...told.data, outside: id('law') } })
    given(finding).when(ExplainFinding, law, noor).refused('UnknownOutsideEvent', 'outside')
  })

  it('is the one that its id follows from, of records that exist for who answers', () => {
    given(finding)
      .when(ExplainFinding, { ...asked, finding: id('other') }, noor)
      .refused('UnknownFinding', 'finding')
    given(finding)
      .when(ExplainFinding, asked, { by: id('noor'), others: {} })
      .refused('UnknownFinding', 'finding')
  })

  it('has the same id in whatever order it is told, and another for anything else', () => {
    const turned = { ...of, roots: of.roots.toReversed(), concerned: two.toReversed() }
    expect(findingParts(turned)).toEqual(findingParts(of))
    expect(firstRoot(turned)).toBe(firstRoot(of))
    for (const other of [
      { detector: 'micromanagement' },
      { roots: [id('first')] },
      { about: [{ noun: 'goal', id: id('move') }] },
      { concerned: [id('dana')] },
      { inConfidence: true },
    ])
      expect(findingParts({ ...of, ...other } as FindingSubject)).not.toEqual(findingParts(of))
  })

  it('stands as each whom it concerns said last', () => {
    const { state } = given(finding, [
      said('FindingDisputed', id('dana')),
      said('FindingExplained', id('noor')),
      said('FindingExplained', id('dana')),
    ]).life
    expect(state).toMatchObject({
      answers: { [id('dana')]: 'explained', [id('noor')]: 'explained' },
    })
  })
})
