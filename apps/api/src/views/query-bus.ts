import type { Answer, Question } from '@lockstep/application'
import type { Id } from '@lockstep/domain'
import { queries } from '@lockstep/projections'
import { Inject } from '@nestjs/common'
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs'
import { Organisations } from '../organisations/organisations.ts'

/** A query on Nest's bus; each query of the projections' registry has a class of its own. */
class BusQuery {
  readonly organisation: Id
  readonly question: Question

  constructor(organisation: Id, question: Question) {
    this.organisation = organisation
    this.question = question
  }
}

type BusQueryClass = new (organisation: Id, question: Question) => BusQuery

const named = <T extends object>(name: string, made: T): T =>
  Object.defineProperty(made, 'name', { value: name })

export const busQueries: Readonly<Record<string, BusQueryClass>> = Object.fromEntries(
  Object.keys(queries).map((name) => [name, named(name, class extends BusQuery {})]),
)

function handlerOf(query: BusQueryClass) {
  class Handler implements IQueryHandler<BusQuery, Answer | undefined> {
    readonly #organisations: Organisations

    constructor(organisations: Organisations) {
      this.#organisations = organisations
    }

    execute({ organisation, question }: BusQuery): Promise<Answer | undefined> {
      return this.#organisations.of(organisation).reading.ask(question)
    }
  }
  Inject(Organisations)(Handler, undefined, 0)
  QueryHandler(query)(Handler)
  return named(`${query.name}Handler`, Handler)
}

/** One handler a query, all of one body: what differs lies in the queries themselves. */
export const queryHandlers = Object.values(busQueries).map(handlerOf)
