import { useRouter } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { useView } from '../../api/use-view.ts'
import { useHere } from '../../here/here.tsx'
import { useMoments } from '../../here/moments.ts'
import { useTo } from '../../here/place-context.tsx'
import { useSearchParts } from '../../here/search.ts'
import { useScreenTitle } from '../../here/title.ts'
import { Answered } from '../../ui/answered.tsx'
import { useEscape } from '../../ui/use-escape.ts'
import { NobodyYet } from '../dashboard/nobody-yet.tsx'
import { Sheet } from './sheet.tsx'
import './one-page.css'
import './one-page-printed.css'

/** One sheet of paper for a meeting of two, as it will be printed. */
export function OnePageScreen() {
  const { partnership } = useHere()
  const [search] = useSearchParts()
  const id = search['partnership'] ?? partnership
  useScreenTitle('One page')
  return id === undefined ? <NobodyYet /> : <Asked id={id} a={search['a']} b={search['b']} />
}

function Asked({ id, a, b }: { id: string; a: string | undefined; b: string | undefined }) {
  const two = { ...(a === undefined ? {} : { a }), ...(b === undefined ? {} : { b }) }
  const asked = useView('one-page', { partnership: id, ...two }, useMoments())
  const [room, setRoom] = useState(false)
  const router = useRouter()
  // The timeline says which two it compares: it is where one came from.
  const of = `/?${new URLSearchParams({ with: id, ...two })}`
  const back = useTo()(a === undefined ? `/partnership?id=${id}` : of)
  useEscape(useCallback(() => router.history.push(back), [router, back]))
  return (
    <div className="one-page">
      <div className="one-page-bar">
        <span className="ink-2">One page, A4, prints in black and white</span>
        <a className="plain ink-2" href={back}>
          Back <kbd>Esc</kbd>
        </a>
        <button type="button" className="button" aria-pressed={room} onClick={() => setRoom(!room)}>
          More room for notes
        </button>
        <button type="button" className="button primary" onClick={() => print()}>
          Print
        </button>
      </div>
      <Answered asked={asked} what="the page for two">
        {(view) => <Sheet view={view} roomForNotes={room} />}
      </Answered>
    </div>
  )
}
