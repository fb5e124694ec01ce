import type { EventDefinitions, Noun, Recorded } from '@lockstep/domain'
import type { Fold } from '../view/fold.ts'

type Step<Row> = (row: Row, event: Recorded) => Row

/**
 * Handlers that move a row's state on as its noun says, for every event of the noun; and then add
 * what only screens and measures need, where `beside` says something on that type.
 */
export const withState =
  <Row extends { readonly state: { is: string } }>() =>
  <E extends EventDefinitions>(
    noun: Noun<E, Row['state']>,
    beside: Fold<Row, E>['on'],
  ): Fold<Row, E>['on'] => {
    const handlers = Object.keys(noun.events).map((type) => {
      const evolve = noun.evolve[type] as (state: Row['state'], event: Recorded) => Row['state']
      const add = (beside[type] ?? ((row) => row)) as Step<Row>
      const handler: Step<Row> = (row, event) =>
        add({ ...row, state: evolve(row.state, event) }, event)
      return [type, handler]
    })
    return Object.fromEntries(handlers)
  }
