import { z } from 'zod'

export const ExportAsked = z.strictObject({
  /** With names, and the words that the asker may read. */
  words: z.enum(['yes', 'no']).default('no'),
})

/** What the organisation signs with, and how people compare it. */
export const SigningKey = z.strictObject({
  /** Ed25519, raw, in base64url. */
  key: z.string(),
  fingerprint: z.string(),
})
