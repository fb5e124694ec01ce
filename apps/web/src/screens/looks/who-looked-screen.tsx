import { useHere } from '../../here/here.tsx'
import { useHref } from '../../here/hrefs.ts'
import { toneOf } from '../../here/people.ts'
import { useFilters, useSearchParts } from '../../here/search.ts'
import { useScreenTitle } from '../../here/title.ts'
import { Answered } from '../../ui/answered.tsx'
import { Filter } from '../../ui/filter.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { isSealed } from '../../ui/readable.ts'
import { Section } from '../../ui/section.tsx'
import { Verdict } from '../../ui/sentence.tsx'
import { timeOfDay, weekday } from '../../words/dates.ts'
import { listed } from '../../words/figures.ts'
import { type Look, type LookedAt, type Looks, standingOf, useLooks, ways } from './looks.ts'
import './looks.css'

/** So many lines are shown at first, and so many more each time. */
const STEP = 100

/** Who opened what one said oneself, and what was said about one: by whom, what, when, and by which way. */
export function WhoLookedScreen() {
  useScreenTitle('Who looked')
  const [{ who, record, passing, limit = String(STEP) }, change] = useSearchParts()
  const asked = useLooks({ who, record, passing, limit })
  return (
    <article className="page">
      <Answered asked={asked} what="who looked">
        {(view) => (
          <>
            <Verdict sentence={[{ text: sentenceOf(view) }]} />
            <Filters view={view} />
            {[...Map.groupBy(view.looks, ({ day }) => day)].map(([day, looks]) => (
              <OnDay key={day} day={day} looks={looks} />
            ))}
            {view.more && (
              <p>
                <button
                  type="button"
                  className="button"
                  onClick={() => change({ limit: String(Number(limit) + STEP) })}
                >
                  Show more
                </button>
              </p>
            )}
            <WhatCounts days={view.keptDays} />
          </>
        )}
      </Answered>
    </article>
  )
}

function sentenceOf({ looks }: Looks): string {
  const names = [...new Set(looks.map(({ who }) => who.name))]
  if (names.length === 0) return 'Nobody else has opened words of yours, or words about you.'
  return `${listed(names)} opened words of yours, or words about you.`
}

function Filters({ view: { looks } }: { view: Looks }) {
  const [search, change] = useFilters()
  const { people, me } = useHere()
  const { who = '', record = '', passing = '' } = search
  const records = new Map(looks.flatMap(({ on }) => on.map((each) => [idOf(each), namedOn(each)])))
  const some = looks.length > 0 || who !== '' || record !== ''
  return (
    <div className="filters">
      {some && (
        <>
          <Filter
            label="Who"
            value={who}
            options={people
              .filter(({ id }) => id !== me.id)
              .map(({ id, name }) => ({ value: id, label: name }))}
            another="nobody here"
            onChange={(value) => change({ who: value, limit: undefined })}
          />
          <Filter
            label="At what"
            value={record}
            options={[...records].map(([value, label]) => ({ value, label }))}
            another="one record"
            onChange={(value) => change({ record: value, limit: undefined })}
          />
        </>
      )}
      <Filter
        label="How"
        value={passing}
        all="opened"
        options={[{ value: 'yes', label: 'also in passing' }]}
        onChange={(value) => change({ passing: value, limit: undefined })}
      />
    </div>
  )
}

const idOf = ({ href }: LookedAt): string => ('id' in href ? href.id : '')

const namedOn = ({ ordinal, title }: LookedAt): string =>
  [ordinal, isSealed(title) ? undefined : title].filter(Boolean).join(' ')

function OnDay({ day, looks }: { day: string; looks: readonly Look[] }) {
  return (
    <Section title={weekday(day)}>
      <table className="looks">
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">Opened</th>
            <th scope="col">How</th>
            <th scope="col">When</th>
          </tr>
        </thead>
        <tbody>
          {byPerson(looks).map((look, n, all) => (
            <Line
              key={`${look.who.id} ${look.last} ${look.way}`}
              look={look}
              again={all[n - 1]?.who.id === look.who.id}
            />
          ))}
        </tbody>
      </table>
    </Section>
  )
}

/** Each with what they opened, the latest first, in the order in which they came last. */
const byPerson = (looks: readonly Look[]): Look[] =>
  [...Map.groupBy(looks, ({ who }) => who.id).values()].flat()

interface LineProps {
  look: Look
  /** The line before is of the same person. */
  again: boolean
}

function Line({ look, again }: LineProps) {
  const { members } = useHere()
  const { who, way, first, last } = look
  const standing = standingOf(look)
  return (
    <tr>
      <td>
        <span className={again ? 'visually-hidden' : ''}>
          <PersonName person={who} alone tone={toneOf(who.id, members)} />
          {standing !== '' && <span className="ink-3"> {standing}</span>}
        </span>
      </td>
      <td>
        <LookedAtRecords look={look} />
      </td>
      <td className="ink-2">{ways[way]}</td>
      <td className="ink-2 nowrap">{[...new Set([first, last].map(timeOfDay))].join(' to ')}</td>
    </tr>
  )
}

/** One by its name; of several how many they were, and which on opening. */
function LookedAtRecords({ look: { count, on } }: { look: Look }) {
  const hrefOf = useHref()
  const [first] = on
  if (count === 1 && first !== undefined)
    return (
      <a className="plain row-link" href={hrefOf(first.href)}>
        {namedOn(first)}
      </a>
    )
  return (
    <details>
      <summary>{count} records</summary>
      <ul>
        {on.map((each) => (
          <li key={idOf(each)}>
            <a href={hrefOf(each.href)}>{namedOn(each)}</a>
          </li>
        ))}
        {count > on.length && <li className="ink-3">and {count - on.length} more</li>}
      </ul>
    </details>
  )
}

function WhatCounts({ days }: { days: number }) {
  return (
    <p className="ink-3 what-counts">
      A look counts where words that you said, or that speak of you, were shown to somebody else: on
      a page, in a list, found by a search, in an export, or to a program with a key; one line for
      what somebody was shown at once, with when that was on the day first and last. Reading one’s
      own words, or a figure made of answers, does not count. Each look is kept for {days} days,
      apart from the record, and written within a second after the page: a crash may lose that
      second. Nobody sees this but you; others see when you looked at theirs.
    </p>
  )
}
