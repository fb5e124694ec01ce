import { EventStoreError } from '@lockstep/eventstore-client'
import { WrapperMissing } from '../keys/wrappers.ts'

/** SQLite's plain code for a full disk. */
const FULL = 13

/** Says on standard error what goes wrong at each of many tries: once, until it is over or something else. */
export function troubles() {
  let told = ''
  return {
    trouble: (error: unknown): void => {
      const says = sentenceOf(error)
      if (says !== told) console.error(says)
      told = says
    },
    over: (): void => {
      told = ''
    },
  }
}

/** What readers are told of views that stand still over this; nothing of a store that is away: commands say so. */
export function standstillSays(error: unknown): string | undefined {
  if (error instanceof EventStoreError) return undefined
  const errcode = sqliteCodeOf(error)
  if (errcode === undefined)
    return 'What was recorded lately does not show here: the log of this server says what keeps it back.'
  return errcode === FULL
    ? 'The disk of this server is full: what was recorded lately does not show until there is room.'
    : 'This server can’t write its views: what was recorded lately does not show until it can.'
}

function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return 'something was thrown'
  if (error instanceof WrapperMissing || error instanceof EventStoreError) return error.message
  const errcode = sqliteCodeOf(error)
  if (errcode === undefined) return error.stack ?? error.message
  return errcode === FULL
    ? 'The disk is full: views stay behind what is recorded until there is room.'
    : `Views stay behind what is recorded until they can be written: ${error.message}.`
}

/** Its extended codes carry the plain one in the low byte. */
function sqliteCodeOf(error: unknown): number | undefined {
  const { errcode } = (error ?? {}) as { readonly errcode?: unknown }
  return typeof errcode === 'number' ? errcode & 0xff : undefined
}
