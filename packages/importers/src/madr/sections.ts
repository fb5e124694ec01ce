import type { Block } from '../markdown/block.ts'
import type { Page } from '../markdown/blocks.ts'
import { plain } from '../markdown/inline.ts'

export type SectionName =
  | 'top'
  | 'status'
  | 'date'
  | 'deciders'
  | 'consulted'
  | 'informed'
  | 'problem'
  | 'drivers'
  | 'options'
  | 'outcome'
  | 'consequences'
  | 'links'
  | 'details'

const HEADINGS: readonly (readonly [SectionName, RegExp])[] = [
  ['status', /^status$/i],
  ['date', /^date$/i],
  ['deciders', /^(?:deciders|decision[- ]?makers?|owners?)$/i],
  ['consulted', /^consulted$/i],
  ['informed', /^informed$/i],
  ['drivers', /^(?:decision )?(?:drivers|forces|requirements)$/i],
  ['options', /^(?:considered )?(?:options|alternatives)(?: considered)?$/i],
  ['outcome', /^(?:decision(?: outcome)?|conclusion|outcome|resolution)$/i],
  ['consequences', /^(?:(?:positive|negative) )?(?:consequences|implications)$/i],
  ['links', /^(?:links|related(?: decisions)?|more information|references|notes)$/i],
  ['problem', /^(?:context|problem|issue|background|motivation)\b/i],
]

/** A page's title, and its blocks by the section that they stand in. */
export interface Sections {
  readonly title: string
  readonly titleLine: number
  blocks(name: SectionName): readonly Block[]
}

/**
 * Sorts a record's blocks into the sections that the templates of fifteen years have named. What stands between the
 * title and the first section is the top: metadata, then the problem in old templates.
 */
export function sectionsOf(page: Page): Sections {
  const sorted = new Map<SectionName, Block[]>()
  let title: { text: string; line: number } | undefined
  let current: SectionName = 'top'
  const put = (block: Block) => {
    const there = sorted.get(current)
    if (there === undefined) sorted.set(current, [block])
    else there.push(block)
  }
  let nested: { name: SectionName; level: number } | undefined
  for (const block of page.blocks) {
    if (block.kind !== 'heading') {
      put(block)
      continue
    }
    const text = plain(block.text, page.links).text
    if (title === undefined) {
      title = { text, line: block.line }
      continue
    }
    const named = nameOf(text)
    // A heading within a section belongs to it: an option among the details, an example in the outcome.
    if (named === undefined && nested !== undefined && block.level > nested.level) {
      put(block)
      continue
    }
    current = named ?? 'details'
    nested = { name: current, level: block.level }
    if (current === 'details') put(block)
  }
  return {
    title: title?.text ?? '',
    titleLine: title?.line ?? 0,
    blocks: (name) => sorted.get(name) ?? [],
  }
}

const nameOf = (heading: string): SectionName | undefined =>
  HEADINGS.find(([, shape]) => shape.test(heading.replace(/[:*]+$/, '').trim()))?.[0]
