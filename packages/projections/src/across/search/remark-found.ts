import type { RemarkRow } from '../../folds/remarks.ts'
import { capital } from '../../telling/in-words.ts'
import { labelOf } from '../../telling/label.ts'
import { beginningOf } from '../../view/beginning-of.ts'
import { isHidden, type View } from '../../view/view.ts'
import { besideWhat, isSaid, saidIn } from '../naming/beside.ts'

/** A remark or a question, which leads to where it was said. */
export function remarkFound(view: View, row: RemarkRow) {
  if (!isSaid(row)) return undefined
  const { said, state, answer } = row
  const about = besideWhat(view, said)
  const text = saidIn(view, said)
  const reply = answer && saidIn(view, answer)
  const kind = said.to === undefined ? 'remark' : 'question'
  const title = `${capital(kind)} on ${labelOf(about)}`
  return {
    href: about.href,
    noun: 'remark' as const,
    title: isHidden(text) ? title : `${title}: ${beginningOf(text)}`,
    state: state.is,
    texts: [text, reply].filter((each) => each !== undefined && !isHidden(each)) as string[],
  }
}
