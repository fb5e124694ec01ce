import type { Answer } from '../../api/views.ts'
import type { Href } from '../../app/hrefs.ts'
import { isSealed } from '../../ui/readable.ts'
import type { Sentence } from '../../ui/sentence.tsx'
import { day } from '../../words/dates.ts'

type View = Answer<'evolution'>

/** The same two pages as Markdown, with what its reader may read of it; `addressOf` makes whole addresses. */
export function asMarkdown(view: View, addressOf: (href: Href) => string): string {
  const line = (sentence: Sentence) =>
    sentence
      .map(({ text, href }) =>
        href === undefined ? plain(text) : `[${plain(text)}](${addressOf(href)})`,
      )
      .join('')
  const named = ({ ordinal, title, state }: View['more'][number]) =>
    [ordinal, isSealed(title) ? '' : plain(title), `(${state})`].filter(Boolean).join(' ')
  return [
    `# How strategy evolved, ${day(view.from)} to ${day(view.to)}`,
    '',
    line(view.sentence),
    ...view.told.flatMap(({ about, sentences }) => [
      '',
      `## ${named(about)}`,
      '',
      sentences.map(line).join(' '),
    ]),
    ...(view.more.length === 0 ? [] : ['', `Beside these: ${view.more.map(named).join(', ')}.`]),
    '',
    '## What stopped without a word',
    '',
    ...(view.silent.length === 0
      ? ['No decision.']
      : view.silent.map(({ about, sentence }) => `- ${named(about)}: ${line(sentence)}`)),
    '',
    '## The numbers behind it',
    '',
    ...view.numbers.map(({ label, count, of }) => `- ${count} of ${of} ${label}`),
    '',
  ].join('\n')
}

/** What Markdown would take for its own is led by a backslash. */
const plain = (text: string): string =>
  text.replace(/[\\`*_[\]<>#|]/g, '\\$&').replaceAll('\n', ' ')
