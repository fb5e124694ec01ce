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

function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return 'something was thrown'
  if (error instanceof WrapperMissing || error instanceof EventStoreError) return error.message
  const { errcode } = error as { readonly errcode?: unknown }
  if (typeof errcode !== 'number') return error.stack ?? error.message
  return (errcode & 0xff) === FULL
    ? 'The disk is full: views stay behind what is recorded until there is room.'
    : `Views stay behind what is recorded until they can be written: ${error.message}.`
}
