import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../api/client.ts'
import { useView } from '../../api/use-view.ts'
import { useHere } from '../../here/here.tsx'
import { usePlace } from '../../here/place-context.tsx'
import { useScreenTitle } from '../../here/title.ts'
import { Answered } from '../../ui/answered.tsx'
import { Section } from '../../ui/section.tsx'
import { Verdict } from '../../ui/sentence.tsx'
import { grouped } from '../../words/figures.ts'
import { CheckNow } from './check-now.tsx'
import '../../ui/progress-bar.css'
import './integrity.css'

/** Whether the record was altered: what shows it, how to check it, and what to take away. */
export function IntegrityScreen() {
  useScreenTitle('Integrity')
  const asked = useView('record', { limit: '1' }, {})
  return (
    <article className="page integrity">
      <Answered asked={asked} what="the record">
        {({ all }) => (
          <>
            <Verdict
              sentence={[
                {
                  text: `${grouped(all)} ${all === 1 ? 'entry' : 'entries'} that you may see, each bound to all that stand before it.`,
                },
              ]}
            />
            <CheckNow entries={all} />
            <TakeAway />
            <WhatItShows />
          </>
        )}
      </Answered>
    </article>
  )
}

/** The whole of what one may see, as a file that is checked without this server. */
function TakeAway() {
  const { api } = usePlace()
  const [words, setWords] = useState(false)
  return (
    <Section title="Take it away" note="one file, which anybody can check without this server">
      <p>
        Every entry that you may see, as it is stored (CloudEvents 1.0, one a line), and a signed
        last line. What you may not read is sealed in it, with a fingerprint that shows whether it
        was changed.
      </p>
      <label className="check">
        <input type="checkbox" checked={words} onChange={() => setWords(!words)} />
        <span>
          With names, and the words that you may read.{' '}
          <span className="ink-3">A copy outside stays when words are erased here.</span>
        </span>
      </label>
      <p>
        <a className="button" href={`${api}/export${words ? '?words=yes' : ''}`} download>
          Save the export
        </a>
      </p>
      <p className="ink-2">
        Check it with <code>lockstep verify record.ndjson</code>, or with a few lines of your own
        that need no part of Lockstep: the file’s format is open.
      </p>
    </Section>
  )
}

function WhatItShows() {
  const { api } = usePlace()
  const { roles } = useHere()
  const asked = useQuery({
    queryKey: ['export-key', api],
    queryFn: async () => (await ask(`${api}/export/key`)) as { fingerprint: string },
  })
  return (
    <Section title="What it shows, and what it doesn’t">
      <dl className="shows">
        <div>
          <dt>A head</dt>
          <dd>
            The last line of an export, signed: how many entries there are, and one number, the
            root, that is made of all of them. It holds nobody’s words.
          </dd>
        </div>
        <div>
          <dt>The key</dt>
          <dd>
            {asked.data === undefined ? (
              'Asking …'
            ) : (
              <code className="fingerprint">{asked.data.fingerprint}</code>
            )}
            <br />
            The same for everybody here, for as long as the record lives. Compare it once by another
            way: on paper, by telephone.
          </dd>
        </div>
        <div>
          <dt>It shows</dt>
          <dd>
            that no entry was changed, removed, inserted or moved since a head was kept outside: in
            this browser, in a file, by a board member. Erasing somebody’s words changes no head.
          </dd>
        </div>
        <div>
          <dt>It doesn’t show</dt>
          <dd>
            that what was recorded is true, nor that all that happened was recorded. Whoever holds
            the key and the record could write all of it anew; heads that were kept outside would
            not fit it any more. Until one is kept, nothing is shown.
          </dd>
        </div>
        {roles.includes('owner') && (
          <div>
            <dt>All of it</dt>
            <dd>
              Records that are hidden from you, and everybody’s words, sealed, are only in the full
              export, made on the server: <code>lockstep export --out all.ndjson</code>. The keys
              that open words never pass through a browser.
            </dd>
          </div>
        )}
      </dl>
    </Section>
  )
}
