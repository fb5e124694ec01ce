import { type CommandName, type Id, type Instant, localDate, type PersonId } from '@lockstep/domain'
import type { z } from 'zod'
import { answerOf } from '../engine/views/as-told.ts'
import { LiveSource } from '../engine/views/live-source.ts'
import { viewerOf } from '../engine/views/viewer-of.ts'
import { liveView, pastView } from '../engine/views/views.ts'
import type { OpenMark } from '../events/openings.ts'
import { folds } from '../folds/folds.ts'
import type { Query } from '../view/query.ts'
import type { Bounds, View } from '../view/view.ts'
import { Company } from './company.ts'
import { applied, deskOf } from './desk.ts'
import type { Kept } from './followed.ts'

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
}

/** A record, folded. */
export function liveOf({ log, seals }: Kept, openMark: OpenMark = seals.open): LiveSource {
  const desk = { ...deskOf(log, seals), openMark }
  applied(desk, seals, log.events)
  return new LiveSource(desk.store, folds, openMark)
}

/** A record as somebody may see it, live unless it is bounded. */
export function viewIn(live: LiveSource, person: PersonId, moment: Instant, bounds: Bounds): View {
  const viewer = viewerOf(live, person, { today: localDate(moment, 'Europe/Amsterdam') })
  return Object.keys(bounds).length === 0
    ? liveView(live, viewer, moment)
    : pastView(live, bounds, viewer, moment)
}

/** The record as somebody may see it: at the moment of its clock, unless another is given. */
export function viewFor(kept: Kept, person: PersonId, looking: Looking = {}): View {
  const { moment = kept.log.now, ...bounds } = looking
  return viewIn(liveOf(kept), person, moment, bounds)
}

/** What a query answers, as it would arrive: held against its response's schema. */
export function ask<P extends z.ZodType, R extends z.ZodType>(
  query: Query<P, R>,
  view: View,
  params: z.input<P>,
): z.output<R> {
  const asked = query.params.parse(params)
  const answer = answerOf(view, query as Query, asked)
  return query.response.parse(JSON.parse(JSON.stringify(answer)))
}
