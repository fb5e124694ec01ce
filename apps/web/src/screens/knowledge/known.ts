import type { Answer } from '../../api/views.ts'

/** Who knows of a record, as its page tells it. */
export type Known = Answer<'decision'>['whoKnows']
