import { describe, it } from 'vitest'
import { given, id } from '../testing/spec.ts'
import { AcceptRequestProblem } from './commands.ts'
import { request } from './request.ts'

const problem = { statement: 'Brokers find no price.', evidence: [] }
const made = {
  type: 'RequestMade' as const,
  data: { from: id('dana'), to: id('noor'), title: 'A page', kind: 'growth' as const },
}
const withIt = { ...made, data: { ...made.data, problem } }
const stated = { type: 'RequestProblemStated' as const, data: { problem } }
const early = { ...stated, at: '2026-02-01T09:00:00.000Z' }
const accepted = (event: string) => ({
  type: 'RequestProblemAccepted' as const,
  data: { problem: id(event), person: id('noor') },
})
const accept = (event: string) => ({ id: id('this'), problem: id(event) })
const dana = { by: id('dana') }
const noor = { by: id('noor') }

describe('the problem of a request', () => {
  it('is taken for the problem by the other of the two, once, whichever entry stated it', () => {
    given(request, [withIt])
      .when(AcceptRequestProblem, accept('event0'), noor)
      .records(accepted('event0'))
    given(request, [made, stated])
      .when(AcceptRequestProblem, accept('event1'), noor)
      .records(accepted('event1'))
    given(request, [withIt, accepted('event0')])
      .when(AcceptRequestProblem, accept('event0'), noor)
      .records()
    given(request, [withIt, accepted('event0'), stated])
      .when(AcceptRequestProblem, accept('event2'), noor)
      .records(accepted('event2'))
  })

  it('is so, too, where it was there before the request', () => {
    given(request, [made, early])
      .when(AcceptRequestProblem, accept('event1'), noor)
      .records(accepted('event1'))
  })

  it('is not taken by who stated it, nor where none is stated, nor before it was', () => {
    given(request, [withIt])
      .when(AcceptRequestProblem, accept('event0'), dana)
      .refused('OwnProblem')
    given(request).when(AcceptRequestProblem, accept('event0'), noor).refused('UnknownRequest')
    given(request, [made])
      .when(AcceptRequestProblem, accept('event0'), noor)
      .refused('UnknownProblem', 'problem')
    given(request, [made, stated])
      .when(AcceptRequestProblem, accept('event1'), {
        ...noor,
        occurredAt: '2026-01-30T09:00:00.000Z',
      })
      .refused('BeforeProblem', 'occurredAt')
  })
})
