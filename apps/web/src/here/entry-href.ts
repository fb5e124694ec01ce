import { useHref } from './hrefs.ts'

/** Where an entry of the record is told, by its id. */
export function useEntryHref(): (event: string) => string {
  const hrefOf = useHref()
  return (event) => hrefOf({ noun: 'entry', id: event })
}
