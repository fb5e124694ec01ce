import type { Answer } from '../../api/views.ts'

/** One answer to what waits, as views offer it. */
export type Action = Answer<'for-you'>['items'][number]['actions'][number]
