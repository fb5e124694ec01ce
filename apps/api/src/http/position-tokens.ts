import { createCipheriv, createDecipheriv } from 'node:crypto'
import { HttpProblem } from './problems.ts'

const WIDTH = 32

/**
 * Log positions as clients get them: a gap between two of them would tell that something was recorded which doesn't exist
 * for the client, so they leave as encrypted blocks of one width, which only compare as equal.
 */
export class PositionTokens {
  readonly #key: Buffer

  /** @param secret 32 bytes that live as long as the log. */
  constructor(secret: Buffer) {
    this.#key = secret
  }

  write(position: string): string {
    const cipher = createCipheriv('aes-256-ecb', this.#key, null).setAutoPadding(false)
    const block = Buffer.from(position.padStart(WIDTH, ' '), 'latin1')
    return Buffer.concat([cipher.update(block), cipher.final()]).toString('base64url')
  }

  /** @throws HttpProblem 400 for what is no token of this organisation. */
  read(token: string): string {
    const block = Buffer.from(token, 'base64url')
    if (block.length !== WIDTH) throw badToken()
    const decipher = createDecipheriv('aes-256-ecb', this.#key, null).setAutoPadding(false)
    const position = Buffer.concat([decipher.update(block), decipher.final()])
      .toString('latin1')
      .trimStart()
    if (!/^\d+$/.test(position)) throw badToken()
    return position
  }
}

const badToken = () =>
  new HttpProblem(400, 'BadPosition', 'This is not a position that this organisation gave out.')
