import type { Plain } from '../markdown/inline.ts'
import { wordsOf } from '../wording/words.ts'
import type { Read } from './statement.ts'

/** A bullet that only names something, among bullets that are links. */
const LONGEST_NAME = 4

/** The bullets that are links and nothing else; and, where most of a list is such, the bare names among them. */
export function navigationOf(blocks: readonly Read[]): Set<number> {
  const navigation = new Set<number>()
  let run: number[] = []
  const end = () => {
    const links = run.filter((index) => isLink(blocks[index]))
    for (const index of links) navigation.add(index)
    if (links.length * 2 >= run.length) {
      for (const index of run) if (isName(blocks[index])) navigation.add(index)
    }
    run = []
  }
  blocks.forEach((block, index) => {
    if (block.kind === 'item' || block.kind === 'quote') run.push(index)
    else end()
  })
  end()
  return navigation
}

/** A numbered link counts as a statement: what is numbered was chosen, not collected. */
function isLink(block: Read | undefined): boolean {
  if (block === undefined || (block.kind === 'item' && block.ordered)) return false
  const { text, links } = block.said
  if (links.length === 0) return false
  const beside = rest(text, links)
  return beside === 0 || (beside <= 2 && !/^[^:]{1,40}: /.test(text))
}

/** How many words stand beside the links. */
function rest(text: string, links: Plain['links']): number {
  const linked = links.reduce((count, link) => count + wordsOf(link.text).length, 0)
  return wordsOf(text.replace(/\([^()]*\)$/, '')).length - linked
}

const isName = (block: Read | undefined): boolean =>
  block?.kind === 'item' && !block.ordered && wordsOf(block.said.text).length <= LONGEST_NAME
