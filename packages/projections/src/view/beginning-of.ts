const MOST = 80

/** As much of a text as names it: its first line, as far as that is short. */
export function beginningOf(text: string): string {
  const line = text.split('\n', 1)[0] ?? ''
  return line.length <= MOST ? line : `${line.slice(0, line.lastIndexOf(' ', MOST))} …`
}
