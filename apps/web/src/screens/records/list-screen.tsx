import { useMatch } from '@tanstack/react-router'
import { useView } from '../../api/use-view.ts'
import type { Answer, Params } from '../../api/views.ts'
import { WayButton } from '../../forms/way-button.tsx'
import { useHere, useThatIsRead } from '../../here/here.tsx'
import { type HomeNoun, homeAt, homes } from '../../here/homes.ts'
import { useHref } from '../../here/hrefs.ts'
import { useMoments } from '../../here/moments.ts'
import { type Search, useFilters, useSearchParts } from '../../here/search.ts'
import { useScreenTitle } from '../../here/title.ts'
import { Answered } from '../../ui/answered.tsx'
import { Filter } from '../../ui/filter.tsx'
import { Narrowed } from '../../ui/narrowed.tsx'
import { NotFound } from '../../ui/not-found.tsx'
import { RecordList } from '../../ui/record-list.tsx'
import { type Sentence, Verdict } from '../../ui/sentence.tsx'
import { asSentence } from '../../words/as-sentence.ts'
import { begun } from '../../words/begun.ts'
import { dayRange } from '../../words/dates.ts'
import { count } from '../../words/figures.ts'
import { PartOf } from './part.tsx'
import { Standing } from './standing.tsx'

/** So many lines are shown at first, and so many more each time. */
const STEP = 100

/** The noun at whose home the screen stands: the address may be that of the next one already. */
export function useHomeNoun(): HomeNoun | undefined {
  const { fullPath } = useMatch({ strict: false }) as { fullPath: string }
  return homeAt(fullPath)
}

/** Every record of a noun: between whom, and where it stands. */
export function ListScreen() {
  const noun = useHomeNoun()
  return noun === undefined ? <NotFound /> : <List key={noun} noun={noun} />
}

function List({ noun }: { noun: HomeNoun }) {
  useScreenTitle(homes[noun].label)
  const [search, change] = useFilters()
  const { people } = useHere()
  const read = useThatIsRead()
  const hrefOf = useHref()
  const asked = useView('list', paramsOf(noun, search), useMoments())
  const person = people.find(({ id }) => id === search['person'])?.name
  return (
    <div className="page">
      <Answered asked={asked} what={`the ${homes[noun].label.toLowerCase()}`}>
        {({ records, counts, alike, kinds = [], states, words, parts = [] }) => (
          <>
            <Verdict
              sentence={
                counts.all === 0
                  ? [{ text: noneOf(words, narrowed(search, person), read) }]
                  : sentenceOf({ ...counts, read }, words, within(noun, search))
              }
            />
            <div className="filters">
              {kinds.length > 0 && (
                <Filter
                  label="Kind"
                  value={search['kind'] ?? ''}
                  options={kinds.map((value) => ({ value, label: begun(value) }))}
                  onChange={(kind) => change({ kind, limit: undefined })}
                />
              )}
              <Filter
                label={words.state ?? 'State'}
                value={search['state'] ?? ''}
                options={states.map((value) => ({ value, label: asSentence(value) }))}
                onChange={(state) => change({ state, limit: undefined })}
              />
              <Filter
                label="Person"
                value={search['person'] ?? ''}
                options={people.flatMap(({ id, name, is }) =>
                  is === 'member' ? [{ value: id, label: name }] : [],
                )}
                another={person ?? 'nobody here'}
                onChange={(person) => change({ person, limit: undefined })}
              />
              {words.dated !== false && (
                <Filter
                  label="Due"
                  value={search['overdue'] ?? ''}
                  options={[{ value: 'yes', label: 'Overdue' }]}
                  onChange={(overdue) => change({ overdue, limit: undefined })}
                />
              )}
              <Narrowed />
              {words.create !== undefined && (
                <span className="end">
                  <WayButton way={words.create} primary />
                </span>
              )}
            </div>
            {records.length === 0 ? (
              narrowed(search, person).length === 0 && <p className="ink-2">{words.empty}</p>
            ) : (
              <RecordList
                began={words.began ?? (records.some(({ on }) => on !== undefined) ? 'On' : 'Since')}
                kinds={false}
                standing={words.state}
                alike={alike?.map((each) => ({
                  ...each,
                  href: hrefOf(within(noun, search)({ kind: each.name, open: 'yes' })),
                }))}
                figure={words.figure}
                rows={records.map((record) => ({
                  ...record,
                  // All of one kind are alike.
                  alike: search['kind'] === undefined ? record.alike : undefined,
                  began: record.on ?? record.began.happened,
                  state: <Standing record={record} />,
                }))}
              />
            )}
            <More shown={records.length} all={counts.all} />
            {parts.map((part) => (
              <div key={part.title}>
                <PartOf part={part} />
                <More shown={part.items.length} all={part.all ?? 0} />
              </div>
            ))}
          </>
        )}
      </Answered>
    </div>
  )
}

function More({ shown, all }: { shown: number; all: number }) {
  const [, change] = useSearchParts()
  if (shown >= all) return null
  return (
    <p>
      <button
        type="button"
        className="button"
        onClick={() => change({ limit: String(shown + STEP) })}
      >
        Show {Math.min(STEP, all - shown)} more
      </button>
    </p>
  )
}

/** The address' filters as the list takes them; what it does not know is left to its refusal. */
const paramsOf = (
  noun: HomeNoun,
  {
    kind,
    state,
    person,
    partnership,
    open,
    overdue,
    among,
    from,
    to,
    limit = String(STEP),
  }: Search,
) =>
  ({
    ...{ noun, kind, state, person, partnership, open, overdue, among, from, to, limit },
  }) as Params<'list'>

/** What the list is narrowed to, as its sentence goes on: "in the state “declined”, from or to Noor Haddad". */
const narrowed = (
  { kind, state, person, partnership, open, overdue, among, from, to }: Search,
  name = 'nobody here',
): string[] => [
  ...(kind === undefined ? [] : [`of the kind “${kind}”`]),
  ...(state === undefined ? [] : [`in the state “${state}”`]),
  ...(person === undefined ? [] : [`from or to ${name}`]),
  ...(partnership === undefined ? [] : ['of this partnership']),
  ...(among === undefined ? [] : ['among these']),
  ...(open === undefined ? [] : ['open']),
  ...(overdue === undefined ? [] : ['overdue']),
  ...(from === undefined || to === undefined ? [] : [`in the days ${dayRange(from, to)}`]),
]

type Listed = Answer<'list'>

/** The list as it is narrowed, and further. */
const within =
  (noun: HomeNoun, { limit: _, ...search }: Search) =>
  (further: Search) => ({ view: 'list', params: { ...search, ...further, noun } })

function noneOf({ many }: Listed['words'], only: readonly string[], read: string): string {
  if (only.length > 0) return `No ${many} ${only.join(', ')}.`
  return `No ${many}${read || ' yet'}.`
}

/** "Seven requests: 2 open, 1 of them overdue.", each of these leading to just those. */
function sentenceOf(
  { all, open, overdue, read }: Listed['counts'] & { read: string },
  { one, many, open: goesOn = 'open' }: Listed['words'],
  href: ReturnType<typeof within>,
): Sentence {
  if (open === 0) return [{ text: `${count(all, one, many)}${read}.` }]
  return [
    { text: `${count(all, one, many)}${read}: ` },
    { text: `${open} ${goesOn}`, href: href({ open: 'yes' }) },
    ...(overdue > 0
      ? [{ text: ', ' }, { text: `${overdue} of them overdue`, href: href({ overdue: 'yes' }) }]
      : []),
    { text: '.' },
  ]
}
