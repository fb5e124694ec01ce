import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  type KeyObject,
  randomBytes,
} from 'node:crypto'
import { HttpProblem } from './problems.ts'

const WIDTH = 32
const NONCE = 12
const TAG = 16

const LETTERS = Math.ceil(((NONCE + WIDTH + TAG) * 8) / 6)

/** Whether somebody meant a position, be it one of this organisation's or not. */
export const isLikePosition = (text: string): boolean =>
  text.length === LETTERS && /^[\w-]+$/.test(text)

/**
 * Log positions as clients get them. A gap between two of them would tell that something was recorded which doesn't
 * exist for the client, and so would two that differ where nothing else does: they leave encrypted, of one width, no
 * two alike.
 */
export class PositionTokens {
  readonly #key: KeyObject

  /** @param secret 32 bytes that live as long as the log. */
  constructor(secret: Buffer) {
    this.#key = createSecretKey(secret)
  }

  /** @param event that stands there, where the answer has to be the same whenever it is asked again. */
  write(position: string, event?: string): string {
    const nonce = event === undefined ? randomBytes(NONCE) : nonceOf(event)
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce)
    const sealed = cipher.update(position.padStart(WIDTH, ' '), 'latin1')
    return Buffer.concat([nonce, sealed, cipher.final(), cipher.getAuthTag()]).toString('base64url')
  }

  /** @throws HttpProblem 400 for what is no token of this organisation. */
  read(token: string): string {
    const sealed = Buffer.from(token, 'base64url')
    if (sealed.length !== NONCE + WIDTH + TAG) throw badToken()
    const decipher = createDecipheriv('aes-256-gcm', this.#key, sealed.subarray(0, NONCE))
    decipher.setAuthTag(sealed.subarray(-TAG))
    try {
      const position = decipher.update(sealed.subarray(NONCE, -TAG), undefined, 'latin1')
      return (position + decipher.final('latin1')).trimStart()
    } catch {
      throw badToken()
    }
  }
}

/** The last twelve bytes of its id: those that no other has. */
const nonceOf = (event: string): Buffer => Buffer.from(event.slice(9).replaceAll('-', ''), 'hex')

const badToken = () =>
  new HttpProblem(400, 'BadPosition', 'This is not a position that this organisation gave out.')
