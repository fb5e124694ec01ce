import type { Answer, Params } from '../../api/views.ts'
import type { Search } from '../../here/search.ts'
import type { Sentence } from '../../ui/sentence.tsx'
import { count } from '../../words/figures.ts'

/**
 * `22 exchanges: 3 open, 2 of them overdue, 17 closed, 1 declined, 1 replaced.`, each leading to just those. Of what is
 * narrowed to one state none is in another, which is then left out. Who may not read all is not told that there is none.
 * @param read " that you may read", for who may not read all
 */
export function sentenceOf(
  counts: Answer<'feedbacks'>['counts'],
  shown: Params<'feedbacks'>,
  read: string,
): Sentence {
  const { all, open, overdue, closed, declined, replaced } = counts
  const set = given(shown)
  if (all === 0) {
    const some = Object.keys(set).length > 0
    if (read !== '') return [{ text: `No ${some ? 'such ' : ''}feedback${read}.` }]
    return [{ text: some ? 'No such feedback was given.' : 'No feedback was given yet.' }]
  }
  const parts: readonly [count: number, told: string, further: Search][] = [
    [open, 'open', { open: 'yes' }],
    [overdue, 'of them overdue', { overdue: 'yes' }],
    [closed, 'closed', { state: 'closed' }],
    [declined, 'declined', { state: 'declined' }],
    [replaced, 'replaced', { state: 'replaced' }],
  ]
  const always = shown.state === undefined ? ['open', 'closed'] : []
  const told = parts.filter(([many, what]) => many > 0 || always.includes(what))
  return [
    { text: `${count(all, 'exchange')}${read}${told.length === 0 ? '' : ': '}` },
    ...told.flatMap(([many, what, further], n) => [
      ...(n === 0 ? [] : [{ text: ', ' }]),
      { text: `${many} ${what}`, href: { view: 'feedbacks', params: { ...set, ...further } } },
    ]),
    { text: '.' },
  ]
}

/** The filters that are set. */
const given = (shown: Params<'feedbacks'>): Record<string, string> =>
  Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== undefined))
