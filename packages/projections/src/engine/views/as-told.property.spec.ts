import { endOfDay, type Instant, localDate, type Viewer } from '@lockstep/domain'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { z } from 'zod'
import { type QueryName, queries } from '../../queries/index.ts'
import type { search } from '../../queries/search.ts'
import type { Company } from '../../testing/company.ts'
import { expectSame } from '../../testing/expect-same.ts'
import type { Kept } from '../../testing/followed.ts'
import { attempts, livedThrough } from '../../testing/histories.ts'
import { lookedOn } from '../../testing/looks.ts'
import { MemoryLog } from '../../testing/memory-log.ts'
import { answered, questions } from '../../testing/questions.ts'
import { runs } from '../../testing/runs.ts'
import { liveOf } from '../../testing/some-view.ts'
import type { Query } from '../../view/query.ts'
import { viewerOf } from './viewer-of.ts'
import { liveView } from './views.ts'

const { timeout, enough } = runs(5)
const zone = 'Europe/Amsterdam'
/** What two may both read before they meet is told as far as each may today. */
const isTold = (name: QueryName): boolean =>
  name !== 'one-page' && (queries[name] as unknown as Query).ofNow === undefined

/** What was asked and remarked is found as of now. */
const notRemarked = (answer: unknown) =>
  (answer as z.output<typeof search.response>).results.filter(({ noun }) => noun !== 'remark')

/** What counts for the day that it is about, or for all of them, whenever it was said; who may read; and what people are called. */
const REACHES_BACK =
  /Disclos|^Record(Corrected|Withdrawn|Inserted)$|^(Exposure|Attendance)Disputed$|^ExposureCorrected$|^(ModelParameterSet|ZoneChanged)$|^(PersonIdentified|MemberJoined|MemberLeft|RoleChanged)$/

/** What was on record by then; undefined where that was all, or something that was said later reaches back. */
function keptBy({ log, seals }: Company, end: Instant): Kept | undefined {
  const entries = liveOf({ log, seals }).entries()
  const first = entries.findIndex(({ metadata }) => metadata.recordedAt > end)
  if (first === -1) return undefined
  const later = entries.slice(first)
  if (later.some(({ at, type }) => at <= end || REACHES_BACK.test(type))) return undefined
  const then = new MemoryLog(log.id)
  then.now = end
  then.receive(log.events.slice(0, first))
  return { log: then, seals }
}

it('tells who reads up to a day that is over what they were told when it ended', {
  timeout,
}, () => {
  const shares = fc.double({ min: 0.3, max: 0.9, noNaN: true })
  const inTime = attempts({ erasing: false }).map((all) =>
    all.map((one) => ({ ...one, late: undefined, forgotten: false })),
  )
  let compared = 0
  fc.assert(
    fc.property(inTime, shares, (all, share) => {
      const company = livedThrough(all)
      const { events } = company.log
      const last = events[Math.floor(share * events.length)]
      const partnerships = company.all('partnership')
      fc.pre(last !== undefined && partnerships.length > 0)
      const to = localDate(last.recordedAt, zone)
      const end = endOfDay(to, zone)
      const then = keptBy(company, end)
      fc.pre(then !== undefined)
      const told = (kept: Kept, moment: Instant) => {
        const live = liveOf(kept)
        const audit = { partnerships, from: '2000-01-01', to, until: '2100-01-01' }
        const viewer = {
          ...viewerOf(live, company.owner, { today: localDate(moment, zone) }),
          ...{ person: 'ada', self: { is: 'outside', erased: false, audit } },
          ...{ facilitates: [], principals: [] },
        } as unknown as Viewer
        const view = liveView(live, viewer, moment)
        return questions({ log: then.log, all: (noun) => company.all(noun) } as Company)
          .filter(({ name }) => isTold(name))
          .map((one) => [one, answered(view, one)] as const)
          .map(([one, answer]) =>
            JSON.stringify([one, one.name === 'search' ? notRemarked(answer) : answer]),
          )
      }
      const now = told(company, `${lookedOn(company)}T00:00:00.000Z`)
      expectSame(now, told(then, end))
      compared += now.length
    }),
    enough,
  )
  expect(compared).toBeGreaterThan(enough.numRuns)
})
