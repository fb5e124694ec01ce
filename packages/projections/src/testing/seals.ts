import type { Clear, Sealed, StoredMark } from '@lockstep/domain'
import { changeMarked } from '../events/marked-values.ts'

/** Seals marked values as the codec does, without its secrecy: folds and views can't tell. */
export class Seals {
  readonly erased = new Set<string>()

  seal(type: string, data: object): Record<string, unknown> {
    return changeMarked(type, data as Record<string, unknown>, (marked, path): StoredMark => {
      const { owners, value } = marked as Clear<unknown>
      const ciphertext = Buffer.from(JSON.stringify(value)).toString('base64')
      return { owners, path, nonce: '', ciphertext }
    })
  }

  readonly open = ({ owners, ciphertext }: Sealed): unknown =>
    owners.some((owner) => this.erased.has(owner))
      ? undefined
      : JSON.parse(Buffer.from(ciphertext, 'base64').toString())

  readonly erase = (person: string): void => {
    this.erased.add(person)
  }
}
