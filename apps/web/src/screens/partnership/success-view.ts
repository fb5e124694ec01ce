import type { Answer } from '../../api/views.ts'

/** What success means to the members of one partnership, as its view tells it. */
export type Success = Answer<'partnership'>['success'][number]
