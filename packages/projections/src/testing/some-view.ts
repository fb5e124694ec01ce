import { type CommandName, type Id, localDate, type PersonId } from '@lockstep/domain'
import type { z } from 'zod'
import { folds } from '../folds/folds.ts'
import type { Query } from '../query.ts'
import type { OpenMark } from '../record/openings.ts'
import { applyEvents } from '../runner/apply.ts'
import { Foldings } from '../runner/foldings.ts'
import { ReadStore } from '../store/read-store.ts'
import type { View } from '../view.ts'
import { LiveSource } from '../views/live-source.ts'
import { viewerOf } from '../views/viewer-of.ts'
import { type Bounds, liveView, pastView } from '../views/views.ts'
import { Company } from './company.ts'

/** Three people, whose commands the domain decides and whose clock the spec sets. */
export interface Calder {
  readonly company: Company
  readonly dana: PersonId
  readonly noor: PersonId
  readonly wei: PersonId
  /** Sets the clock, gives the command. @returns the record's id */
  readonly on: (
    now: string,
    by: PersonId | 'lockstep',
    name: CommandName,
    input: object,
    occurredAt?: string,
  ) => Id
  /** The id of the last event recorded. */
  readonly lastEvent: () => Id
}

export function calder(company = new Company()): Calder {
  const join = (name: string, role: string) =>
    company.give(company.owner, 'AddMember', { name, role })
  return {
    company,
    dana: join('Dana Whitlock', 'CEO'),
    noor: join('Noor Haddad', 'CMO'),
    wei: join('Wei Chen', 'COO'),
    on: (now, by, name, input, occurredAt) => {
      company.now = now
      return company.give(by, name, input, { occurredAt })
    },
    lastEvent: () => company.log.events.at(-1)?.id ?? '',
  }
}

interface Looking extends Bounds {
  readonly moment?: string
  /** What marked values say, where they don't say what they were sealed with. */
  readonly openMark?: OpenMark
}

/** The record as somebody may see it: at the moment of its clock, unless another is given. */
export function viewFor(company: Company, person: PersonId, looking: Looking = {}): View {
  const { log, seals } = company
  const { moment = company.now, openMark = seals.open, ...bounds } = looking
  const store = new ReadStore(':memory:')
  const foldings = new Foldings(store, folds, [])
  store.transaction(() => foldings.settle(true))
  const desk = { store, foldings, log: log.id, openMark, erase: seals.erase }
  applyEvents(desk, log.events)
  const live = new LiveSource(store, folds, openMark)
  const viewer = viewerOf(live, person, { today: localDate(moment, 'Europe/Amsterdam') })
  return Object.keys(bounds).length === 0
    ? liveView(live, viewer, moment)
    : pastView(live, bounds, viewer, moment)
}

/** What a query answers, as it would arrive: held against its response's schema. */
export function ask<P extends z.ZodType, R extends z.ZodType>(
  query: Query<P, R>,
  view: View,
  params: z.input<P>,
): z.output<R> {
  const answer = query.answer(view, query.params.parse(params))
  return query.response.parse(JSON.parse(JSON.stringify(answer)))
}
