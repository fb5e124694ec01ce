const LONGEST = 120

/** A question of so few letters asks for the sentence after it. */
const SHORT_QUESTION = 24
const SENTENCE = /^.{8,}?[.!?](?=\s|$)/u

/** A short name for a text: its first sentence, cut between words where that is long. */
export function titleOf(text: string): string {
  const line = text.split('\n')[0] ?? ''
  const first = SENTENCE.exec(line)?.[0] ?? line
  const rest = line.slice(first.length)
  const isQuestion = first.endsWith('?') && first.length < SHORT_QUESTION
  const sentence = isQuestion ? first + (SENTENCE.exec(rest)?.[0] ?? rest) : first
  return shortened(sentence.replace(/[.:]$/, ''), LONGEST)
}

/** A text of at most so many characters, cut between words and then marked. */
function shortened(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.slice(0, length)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > length / 2 ? space : length - 1).trimEnd()}…`
}
