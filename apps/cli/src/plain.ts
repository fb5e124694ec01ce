import type { Terminal } from './command.ts'

/** What a terminal obeys rather than shows, but for the end of a line, and what turns the order of letters around. */
const OBEYED = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu
const MARK = '\ufffd'

const shown = (text: string): string =>
  text.replaceAll(OBEYED, (sign) => (sign === '\n' ? sign : MARK))

/** A line that stays one, whatever was written into what it tells of. */
export const oneLine = (text: string): string => text.replaceAll(OBEYED, MARK)

/** The same terminal, which is given nothing to obey: names and titles come from anywhere. */
export const plain = ({ out, tell, ...terminal }: Terminal): Terminal => ({
  ...terminal,
  out: (line) => out(shown(line)),
  tell: (line, passing) => tell(shown(line), passing),
})
