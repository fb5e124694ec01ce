import type { Answer } from '../../api/views.ts'
import type { Href } from '../../here/hrefs.ts'
import { isSealed } from '../../ui/readable.ts'
import type { Sentence } from '../../ui/sentence.tsx'
import { day } from '../../words/dates.ts'
import { count } from '../../words/figures.ts'
import { plain } from '../../words/markdown.ts'

type View = Answer<'evolution'>

/**
 * The same two pages as Markdown, with what its reader may read of it.
 * @param about whose strategy it is, and as of when it is told
 * @param addressOf makes whole addresses
 */
export function asMarkdown(view: View, about: string, addressOf: (href: Href) => string): string {
  const line = (sentence: Sentence) =>
    sentence
      .map(({ text, href }) =>
        href === undefined ? plain(text) : `[${plain(text)}](${addressOf(href)})`,
      )
      .join('')
  const named = ({ ordinal, title, state }: View['more'][number]) =>
    [ordinal, isSealed(title) ? '' : plain(title), `(${state})`].filter(Boolean).join(' ')
  const beside = besideThese(view.more)
  return [
    `# How strategy evolved, ${daysInWords(view)}`,
    '',
    `${plain(about)}.`,
    '',
    line(view.sentence),
    ...view.told.flatMap(({ about, sentences }) => [
      '',
      `## ${named(about)}`,
      '',
      sentences.map(line).join(' '),
    ]),
    ...(view.more.length === 0
      ? []
      : ['', `Beside these: ${beside.named.map(named).join(', ')}${beside.others}.`]),
    ...(view.pages.headings.length === 0
      ? []
      : [
          '',
          '## What the pages say, heading by heading',
          '',
          ...view.pages.headings.map(
            ({ heading, sentence }) => `- ${plain(heading)}: ${line(sentence)}`,
          ),
          ...(view.pages.others === 0 ? [] : ['', `${othersInWords(view.pages)}.`]),
        ]),
    '',
    '## What stopped without a word',
    '',
    ...(view.silent.length === 0
      ? ['No decision.']
      : view.silent.map(({ about, sentence }) => `- ${named(about)}: ${line(sentence)}`)),
    '',
    '## The numbers behind it',
    '',
    ...view.numbers.map(
      ({ label, counted, others }) =>
        `- ${counted.length} of ${counted.length + others.length} ${label}`,
    ),
    '',
  ].join('\n')
}

/** Two pages hold no more names. */
const MOST_NAMED = 20

/** Decisions of which nothing more is told: so many are named, the others counted. */
export function besideThese(more: View['more']): { named: View['more']; others: string } {
  const others = more.length - MOST_NAMED
  return {
    named: more.slice(0, MOST_NAMED),
    others: others > 0 ? `, and ${count(others, 'more decision')}` : '',
  }
}

/** Headings of which less changed than of those that are told. */
export const othersInWords = ({ others }: View['pages']): string =>
  `Less changed under ${count(others, 'more heading')}`

/** "1 Apr 2025 to 30 Sep 2026", or the one day that it is. */
export const daysInWords = ({ from, to }: Pick<View, 'from' | 'to'>): string =>
  from === to ? day(from) : `${day(from)} to ${day(to)}`
