/** About how wide a text of Inter stands, in pixels: good enough to know whether a label has room. */
export function textWidth(text: string, size = 11): number {
  let units = 0
  for (const letter of text)
    units += WIDTHS[letter] ?? (letter >= 'A' && letter <= 'Z' ? 0.68 : 0.57)
  return units * size
}

const WIDTHS: Record<string, number> = {
  ' ': 0.28,
  i: 0.25,
  l: 0.25,
  j: 0.26,
  t: 0.36,
  f: 0.36,
  r: 0.38,
  '.': 0.28,
  ',': 0.28,
  '’': 0.26,
  I: 0.28,
  m: 0.87,
  w: 0.81,
  M: 0.9,
  W: 1,
  '-': 0.46,
  '–': 0.64,
  '%': 0.98,
  s: 0.53,
  c: 0.56,
}

/** The text as far as it fits `room` pixels, cut at a word with an ellipsis; empty where not even its first word fits. */
export function fitted(text: string, room: number, size = 11): string {
  if (textWidth(text, size) <= room) return text
  const words = text.split(' ')
  for (let n = words.length - 1; n > 0; n--) {
    const cut = words.slice(0, n).join(' ')
    const shown = n === 1 ? cut : `${cut} …`
    if (textWidth(shown, size) <= room) return shown
  }
  return ''
}
