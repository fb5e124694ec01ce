import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Every way in which a text, or the bytes of a key, may lie in a file. */
function formsOf(secret: string | Buffer): ReadonlyMap<string, Buffer> {
  const bytes = Buffer.from(secret as string)
  const forms = new Map<string, Buffer>([
    ['plain', bytes],
    ['hex', Buffer.from(bytes.toString('hex'))],
    ['HEX', Buffer.from(bytes.toString('hex').toUpperCase())],
  ])
  for (const [n, form] of base64sOf(bytes).entries()) {
    forms.set(`base64, ${n} bytes before`, Buffer.from(form))
    forms.set(`base64url, ${n} bytes before`, Buffer.from(inUrl(form)))
  }
  if (typeof secret !== 'string') return forms
  const wide = Buffer.from(secret, 'utf16le')
  return forms
    .set('utf16le', wide)
    .set('utf16be', Buffer.from(wide).swap16())
    .set('latin1', Buffer.from(secret, 'latin1'))
    .set('JSON', Buffer.from(escaped(secret)))
    .set('url', Buffer.from(encodeURIComponent(secret)))
    .set('small', Buffer.from(secret.toLowerCase()))
    .set('capitals', Buffer.from(secret.toUpperCase()))
}

/** What base64 makes of the bytes with none, one or two before them, without the characters that hang on others. */
function base64sOf(bytes: Buffer): string[] {
  return [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64')
    const inner = Math.floor(((before + bytes.length) * 8) / 6)
    return text.slice([0, 2, 3][before], inner)
  })
}

const inUrl = (base64: string) => base64.replaceAll('+', '-').replaceAll('/', '_')

/** As JSON has it where only ASCII may stand. */
const escaped = (text: string): string =>
  text.replace(/[^\x20-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** In which forms a secret stands in some bytes. */
export const tracesIn = (bytes: Buffer | string, secret: string | Buffer): string[] =>
  [...formsOf(secret)].flatMap(([form, needle]) =>
    Buffer.from(bytes as string).includes(needle) ? [form] : [],
  )

/** Where, below a folder, a secret stands, and in which forms. */
export function tracesBelow(folder: string, secret: string | Buffer): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  return files
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .flatMap((file) => tracesIn(readFileSync(file), secret).map((form) => `${file}: ${form}`))
}
