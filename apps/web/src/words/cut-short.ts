/** The beginning of a text that is longer than there is room for, up to a whole word where one ends near. */
export function cutShort(text: string, most: number): string {
  if (text.length <= most) return text
  const [begun = ''] = text.slice(0, most + 1).match(/^.+(?=\s)/s) ?? []
  const whole = begun.length > most / 2 ? begun : text.slice(0, most)
  return `${whole.trimEnd()}…`
}
