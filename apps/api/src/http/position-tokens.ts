import { type Cipheriv, createCipheriv, createDecipheriv, type Decipheriv } from 'node:crypto'
import { HttpProblem } from './problems.ts'

const WIDTH = 32

/**
 * Log positions as clients get them: a gap between two of them would tell that something was recorded which doesn't exist
 * for the client, so they leave as encrypted blocks of one width, which only compare as equal.
 */
export class PositionTokens {
  // Each block stands for itself, so that one cipher does for all; a new one costs ten times what a token does.
  readonly #cipher: Cipheriv
  readonly #decipher: Decipheriv

  /** @param secret 32 bytes that live as long as the log. */
  constructor(secret: Buffer) {
    this.#cipher = createCipheriv('aes-256-ecb', secret, null).setAutoPadding(false)
    this.#decipher = createDecipheriv('aes-256-ecb', secret, null).setAutoPadding(false)
  }

  write(position: string): string {
    const block = Buffer.from(position.padStart(WIDTH, ' '), 'latin1')
    return this.#cipher.update(block).toString('base64url')
  }

  /** @throws HttpProblem 400 for what is no token of this organisation. */
  read(token: string): string {
    const block = Buffer.from(token, 'base64url')
    if (block.length !== WIDTH) throw badToken()
    const position = this.#decipher.update(block).toString('latin1').trimStart()
    if (!/^\d+$/.test(position)) throw badToken()
    return position
  }
}

const badToken = () =>
  new HttpProblem(400, 'BadPosition', 'This is not a position that this organisation gave out.')
