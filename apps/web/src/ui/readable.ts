/** A value that not everybody may read. */
export type Readable<T> = T | { sealed: true }

export const isSealed = (value: unknown): value is { sealed: true } =>
  typeof value === 'object' && value !== null && 'sealed' in value
