import { afterEach, beforeEach, describe } from 'vitest'
import { anything } from './anything.ts'
import { appending } from './appending.ts'
import { bytes } from './bytes.ts'
import { closing } from './closing.ts'
import { type AtHand, Opened, type Place } from './place.ts'
import { processes } from './processes.ts'
import { reading } from './reading.ts'
import { recordingTime } from './recording-time.ts'
import { refusing } from './refusing.ts'
import { repeating } from './repeating.ts'
import { restoring } from './restoring.ts'
import { sharing } from './sharing.ts'
import { subscribing } from './subscribing.ts'

/** Stores are slow where much else goes on. */
const PATIENCE_MILLISECONDS = 30_000

type Parts = Readonly<Record<string, (at: AtHand) => void>>

const parts: Parts = {
  appending,
  refusing,
  repeating,
  'the bytes of an event': bytes,
  'the time of recording': recordingTime,
  reading,
  subscribing,
  restoring,
  closing,
  'several handles': sharing,
  'several processes': processes,
  'any history': anything,
}

/**
 * What every adapter of the log must do. An adapter's own spec calls this and nothing else.
 * @param newPlace makes a place for an empty log, once a test
 * @param more parts that not every store can keep
 */
export function eventLogContract(
  store: string,
  newPlace: () => Promise<Place>,
  more: Parts = {},
): void {
  describe(`the log in ${store}`, { timeout: PATIENCE_MILLISECONDS }, () => {
    let opened: Opened
    beforeEach(async () => {
      opened = new Opened(await newPlace())
    })
    afterEach(() => opened.remove())
    for (const [part, tests] of Object.entries({ ...parts, ...more }))
      describe(part, () => tests(() => opened))
  })
}
