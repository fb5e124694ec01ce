import { z } from 'zod'

/** So long a text may be, in UTF-8. */
export const TEXT_BYTES = 16 * 1024
const encoder = new TextEncoder()

/** Counting takes time, and matters only where the longest encoding, three bytes a unit, could pass the limit. */
const fits = (text: string): boolean =>
  text.length * 3 <= TEXT_BYTES || encoder.encode(text).length <= TEXT_BYTES

/** More than blanks, as others are told what is taken. */
const written = { pattern: '\\S' }

/** Text as a person writes it: not empty, at most 16 KiB of UTF-8, no NUL, no broken surrogates. */
export const Text = z
  .string()
  .trim()
  .min(1, 'write something here')
  .refine(
    (text) => text.isWellFormed() && !text.includes('\u0000'),
    'holds characters that cannot be stored',
  )
  .refine(fits, 'is longer than 16 KiB')
  .meta({ id: 'Text', widget: 'text', ...written })

/** What turns round how the letters around it are read, so that a title would pass for another, and breaks of lines. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g
const BREAKS = /[\u2028\u2029]/g

/** A line of text: a title, a name. At most 300 characters, no line breaks; what turns letters round is left out. */
export const Line = z
  .string()
  .overwrite((text) => text.replace(TURNING, '').replace(BREAKS, ' '))
  .trim()
  .min(1, 'write something here')
  .max(300, 'is longer than 300 characters')
  .refine(
    (text) => text.isWellFormed() && !/\p{Cc}/u.test(text),
    'holds characters that cannot be stored',
  )
  .meta({ id: 'Line', ...written })

/** A web address that a browser may open; other schemes are refused. */
export const Link = z
  .url({ protocol: /^https?$/, error: 'not a web address' })
  .max(2000)
  .meta({ id: 'Link', pattern: '^[Hh][Tt][Tt][Pp][Ss]?://' })
