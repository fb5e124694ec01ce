import type { Answer } from '../../api/views.ts'

/** A version of a vision, as its view tells it. */
export type Vision = Answer<'vision'>
export type Thing = Vision['things'][number]
