import type { Id } from '@lockstep/domain'
import { deriveId } from '@lockstep/eventstore-client'
import { instantOf } from './calendar.ts'

/** The id of a person or a record of the story: the same in every demo. */
export const named = (name: string): Id => deriveId(instantOf('2025-04-01 09:00'), 'demo', name)
