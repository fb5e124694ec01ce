export type Scope = 'read' | 'record' | 'figures'

/** What a key may be made for, as it is chosen and listed. */
export const scopeNames: Readonly<Record<Scope, string>> = {
  read: 'read what I may read',
  record: 'record what I may record',
  figures: 'report values of metrics, nothing else',
}
