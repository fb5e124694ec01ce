import type { queries } from '@lockstep/projections/queries'
import type { z } from 'zod'

type Queries = typeof queries

/** A view by the name that it has in addresses. */
export type ViewName = keyof Queries

/** What a view answers. */
export type Answer<N extends ViewName> = z.output<Queries[N]['response']>

/** What a view takes. */
export type Params<N extends ViewName> = z.input<Queries[N]['params']>
