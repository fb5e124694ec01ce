import type { Recorded } from '@lockstep/domain'
import { type Stamp, stampOf } from './stamp.ts'

/** That something was called off, and why. */
export interface CalledOff {
  readonly stamp: Stamp
  readonly reason?: string | undefined
}

export const calledOffBy = (
  event: Recorded<string, { readonly reason?: string | undefined }>,
): CalledOff => ({ ...event.data, stamp: stampOf(event) })
