const small = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
]

/** A count as a sentence says it: in words up to twenty. */
export const inWords = (count: number): string => small[count] ?? String(count)

/** "one decision", "nine decisions". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${inWords(count)} ${count === 1 ? one : many}`

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** "60, 53 and 19". */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`
}

/** How long, as a sentence says it: "nine years", "eighteen months", "twelve days". */
export function longTime(days: number): string {
  const months = Math.round(days / 30.44)
  if (months >= 36) return counted(Math.round(days / 365.25), 'year')
  return months < 2 ? counted(Math.max(1, days), 'day') : counted(months, 'month')
}
