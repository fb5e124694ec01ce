const OWNERS = /[,;/\n]|\s+(?:and|&)\s+/i

const LONGEST_TITLE = 120

/** The first line of a cell, as a title has room for it. */
export const shortOf = (text: string): string => {
  const [line = ''] = text.split('\n')
  return line.length > LONGEST_TITLE ? `${line.slice(0, LONGEST_TITLE)}…` : line
}

/** How far a title is set in. */
export const indentOf = (title: string): number =>
  (/^\s*/.exec(title)?.[0] ?? '').replaceAll('\t', '    ').length

/** Who is named in a cell; nobody where it says that there is none. */
export const namesIn = (text: string): string[] => [
  ...new Set(
    text
      .split(OWNERS)
      .map((name) => name.trim())
      .filter((name) => name !== '' && !/^(?:tbd|n\/?a|none|nobody|-|–|\?)$/i.test(name)),
  ),
]
