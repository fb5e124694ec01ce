import { AddressRefused } from './address.ts'

/** Why an address outside could not be reached, for a person; nothing that came from outside is repeated. */
export function sentenceOf(error: Error & { readonly code?: string }): string {
  if (error instanceof AddressRefused) return error.message
  if (error.name === 'TimeoutError' || error.name === 'AbortError')
    return 'It did not answer in time.'
  if (error.code === 'ECONNREFUSED') return 'Nobody listens at this address.'
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO/.test(error.code ?? ''))
    return 'Its certificate is not valid.'
  return 'The connection broke off.'
}
