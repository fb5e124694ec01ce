import { Fragment } from 'react'
import { useView } from '../../api/use-view.ts'
import type { Answer, Params } from '../../api/views.ts'
import { useHere } from '../../here/here.tsx'
import { type Href, useHref } from '../../here/hrefs.ts'
import { useMoments } from '../../here/moments.ts'
import { type Search, useFilters, useSearchParts } from '../../here/search.ts'
import { useScreenTitle } from '../../here/title.ts'
import { toldFor } from '../../here/told-for.ts'
import { Answered } from '../../ui/answered.tsx'
import { DayFilter, Filter } from '../../ui/filter.tsx'
import { isSealed } from '../../ui/readable.ts'
import { Told } from '../../ui/sentence.tsx'
import { asMarkdown, besideThese, daysInWords, othersInWords } from './as-markdown.ts'
import './evolution.css'

type View = Answer<'evolution'>

/** How strategy evolved over a span, on two pages: every sentence is made from facts, and leads to them. */
export function EvolutionScreen() {
  useScreenTitle('How strategy evolved')
  const [search] = useSearchParts()
  const asked = useView('evolution', paramsOf(search), useMoments())
  return (
    <article className="evolution">
      <Answered asked={asked} what="how strategy evolved">
        {(view) => (
          <>
            <Bar view={view} />
            <Pages view={view} />
          </>
        )}
      </Answered>
    </article>
  )
}

const paramsOf = ({ from, to, domain }: Search) => ({ from, to, domain }) as Params<'evolution'>

function Bar({ view }: { view: View }) {
  const [search, change] = useFilters()
  const hrefOf = useHref()
  const about = useAbout()
  const addressOf = (href: Href) => new URL(hrefOf(href), location.href).href
  return (
    <div className="evolution-bar filters">
      <DayFilter
        label="From"
        value={search['from'] ?? view.from}
        onChange={(from) => change({ from })}
      />
      <DayFilter label="To" value={search['to'] ?? view.to} onChange={(to) => change({ to })} />
      <Filter
        label="Domain"
        value={search['domain'] ?? ''}
        options={view.domains.map((domain) => ({ value: domain, label: domain }))}
        onChange={(domain) => change({ domain })}
      />
      <a
        className="button end"
        download="how-strategy-evolved.md"
        href={`data:text/markdown;charset=utf-8,${encodeURIComponent(asMarkdown(view, about, addressOf))}`}
      >
        Save as Markdown
      </a>
      <button type="button" className="button primary" onClick={() => print()}>
        Print
      </button>
    </div>
  )
}

/** Whose strategy it is, as of when it is told, for whom, and how much of it. */
function useAbout(): string {
  const here = useHere()
  const [{ domain }] = useSearchParts()
  const only = domain === undefined ? '' : `, only the domain ${domain}`
  return `${toldFor(here, useMoments())}${only}`
}

function Pages({ view }: { view: View }) {
  const about = useAbout()
  const hrefOf = useHref()
  const { sentence, told, more, silent, pages, numbers } = view
  return (
    <div className="pages">
      <header>
        <h1>How strategy evolved</h1>
        <p className="ink-2">
          {daysInWords(view)}, {about}.
        </p>
      </header>
      <p className="said">
        <Told sentence={sentence} />
      </p>
      {told.map(({ about, sentences }) => (
        <section key={JSON.stringify(about.href)}>
          <h2>
            <a href={hrefOf(about.href)}>{nameOf(about)}</a>{' '}
            <span className="ink-3">{about.state}</span>
          </h2>
          <p>
            {sentences.map((each) => (
              <span key={each.map(({ text }) => text).join('')}>
                <Told sentence={each} />{' '}
              </span>
            ))}
          </p>
        </section>
      ))}
      {more.length > 0 && <Beside more={more} />}
      {pages.headings.length > 0 && (
        <section>
          <h2>What the pages say, heading by heading</h2>
          {pages.headings.map(({ heading, sentence: how }) => (
            <p key={heading}>
              <b>{heading}</b>. <Told sentence={how} />
            </p>
          ))}
          {pages.others > 0 && <p className="ink-2">{othersInWords(pages)}.</p>}
        </section>
      )}
      <section>
        <h2>What stopped without a word</h2>
        {silent.length === 0 && <p>No decision: each ended by a word, or stands.</p>}
        {silent.map(({ about, sentence: how }) => (
          <p key={JSON.stringify(about.href)}>
            <a href={hrefOf(about.href)}>{nameOf(about)}</a>. <Told sentence={how} />
          </p>
        ))}
      </section>
      <section>
        <h2>The numbers behind it</h2>
        <ul>
          {numbers.map((number) => (
            <li key={number.label}>
              <Counted number={number} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

/** A number, and what it counts. */
function Counted({ number: { label, counted, others } }: { number: View['numbers'][number] }) {
  return (
    <details>
      <summary>
        <span className="count">
          {counted.length} of {counted.length + others.length}
        </span>
        {label}
      </summary>
      {counted.length > 0 && (
        <p>
          <Names of={counted} />
        </p>
      )}
      {others.length > 0 && (
        <p className="ink-2">
          Not counted: <Names of={others} />
        </p>
      )}
    </details>
  )
}

function Names({ of }: { of: View['more'] }) {
  const hrefOf = useHref()
  return of.map((about, n) => (
    <Fragment key={JSON.stringify(about.href)}>
      {n > 0 && ', '}
      <a href={hrefOf(about.href)}>{nameOf(about)}</a>
    </Fragment>
  ))
}

function Beside({ more }: { more: View['more'] }) {
  const { named, others } = besideThese(more)
  return (
    <section>
      <h2>Beside these</h2>
      <p>
        <Names of={named} />
        {others}.
      </p>
    </section>
  )
}

const nameOf = ({ ordinal, title }: View['more'][number]): string =>
  [ordinal, isSealed(title) ? undefined : title].filter((part) => part !== undefined).join(' ')
