const sourceNames = {
  hand: 'by hand',
  csv: 'from a table',
  page: 'from a page',
  api: 'from another system',
} as const

interface Source {
  source: keyof typeof sourceNames
  note?: string | undefined
  link?: string | undefined
}

/** Where a reported value comes from: as its reporter says, or by which way it came. */
export function SourceOf({ source, note, link }: Source) {
  const words = note === undefined ? sourceNames[source] : `${note}, ${sourceNames[source]}`
  return link === undefined ? (
    words
  ) : (
    <a href={link} rel="noreferrer">
      {words}
    </a>
  )
}
