import { streamOf } from '@lockstep/domain'
import type { Named } from '../telling/href.ts'
import type { View } from '../view/view.ts'
import { type Nameable, namedRecord } from './named.ts'
import { withdrawnRecord } from './withdrawn-record.ts'

/**
 * A record to which another one refers: it goes on referring to it after that was withdrawn, and says so. Undefined where
 * it doesn't exist for the viewer.
 */
export const referredRecord = (view: View, noun: Nameable, id: string): Named | undefined =>
  namedRecord(view, noun, id) ?? withdrawnRecord(view, streamOf({ noun, id }))

export const referredRecords = (view: View, noun: Nameable, ids: Iterable<string>): Named[] =>
  [...ids].flatMap((id) => referredRecord(view, noun, id) ?? [])
