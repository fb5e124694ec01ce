import {
  useDeferredValue,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { CommandAnswer } from '../../api/client.ts'
import { CommandForm } from '../../forms/command-form.tsx'
import { fieldsOf } from '../../forms/fields-of.ts'
import { KeptForLater } from '../../forms/kept-for-later.tsx'
import { useAllOptions } from '../../forms/options-context.tsx'
import { OptionsLoader } from '../../forms/options-loader.tsx'
import type { Registered } from '../../forms/registry.ts'
import { useSaidBeside } from '../../forms/said-beside.ts'
import { readMarked } from '../../forms/sentence/read-sentence.ts'
import { useFilling } from '../../forms/use-filling.ts'
import { useHere } from '../../here/here.tsx'
import { pathOf, useHref } from '../../here/hrefs.ts'
import { useTo } from '../../here/place-context.tsx'
import { useDates } from '../../here/use-dates.ts'
import { isoDay } from '../../words/dates.ts'
import { type Begun, isToCome } from './begun.ts'
import { fitsOneself, foundedFirst, insteadOf, readByAll, type Unfit } from './instead.ts'
import './capture.css'
import { useCloseTo } from './close-to.tsx'
import { MarkedLine } from './marked-line.tsx'
import { OnTheTimeline } from './on-the-timeline.tsx'
import { useFieldKeys } from './use-field-keys.ts'

interface CaptureProps {
  command: Registered
  /** What was written of it already. */
  begun: Begun
  /** Back to what else can be recorded. */
  onBack: () => void
  /** Nothing is recorded. */
  onLeave: () => void
  /** What was written turns out to record something else. */
  onInstead: (begun: Begun) => void
  onOpen: (href: string) => void
}

/** One sentence, and the form that it fills in: what was understood stands where it can be put right. */
export function Capture(props: CaptureProps) {
  return (
    <OptionsLoader>
      <Writing {...props} />
    </OptionsLoader>
  )
}

function Writing({ command: asked, begun, onBack, onLeave, onInstead, onOpen }: CaptureProps) {
  const { me, people, now, yearBegins, partnership, principals } = useHere()
  const command = useSaidBeside(asked, begun.preset ?? {})
  const { time } = useDates()
  const to = useTo()
  const hrefOf = useHref()
  const options = useAllOptions()
  const id = useId()
  useFieldKeys(id)
  const line = useRef<HTMLInputElement>(null)
  const another = useRef(false)
  const isLeft = useRef(false)
  useEffect(() => {
    isLeft.current = false
    return () => {
      isLeft.current = true
    }
  }, [])
  const filling = useFilling(
    `${command.name} ${JSON.stringify(begun.preset ?? {})}`,
    begun.plainly || begun.resumes !== undefined ? undefined : begun.sentence,
    begun.resumes,
  )
  const { sentence, typed } = filling.draft
  const [recorded, setRecorded] = useState<readonly string[]>([])
  const root = useMemo(() => fieldsOf(command.input), [command])
  const today = isoDay(Date.parse(now))
  const written = useDeferredValue(sentence)
  const { said, marks } = useMemo(
    () =>
      readMarked(root, written, {
        ...{ options, today, yearBegins, datedBack: !command.atOnce },
        toCome: isToCome(command.name, begun),
        before: begun.before === true,
      }),
    [root, written, options, today, yearBegins, command, begun],
  )
  const pair = root.fields.find(
    (field) => field.kind === 'pick' && field.of === 'partnership' && field.required,
  )
  const preset =
    begun.preset ??
    (partnership !== undefined && pair !== undefined ? { [pair.name]: partnership } : undefined)
  const close = useCloseTo(written)
  // What is typed now is a sentence of its own: it stands in place of what was kept, not after it.
  useLayoutEffect(() => {
    line.current?.focus()
    line.current?.setSelectionRange(filling.wasKept ? 0 : sentence.length, sentence.length)
  }, [])
  const speaking = { people: people.map(({ name }) => name), me: me.name }
  const fits = said.toOneself
    ? fitsOneself(command.name, String(said.values['title'] ?? ''))
    : said.unshared === undefined
      ? readByAll(command.name, written, speaking)
      : foundedFirst(me.name, said.unshared)
  const other = insteadOf(command.name, { sentence: written, on: said.values['on'], today })
  const goOnAs = (instead: Begun) => {
    if (typed === undefined) filling.forget()
    onInstead(instead)
  }
  useEffect(() => {
    if (other === undefined || written !== sentence) return
    goOnAs({ command: other, sentence })
  })
  useEffect(() => filling.understood(said), [said, filling.draft.id])

  const done = (answer: CommandAnswer) => {
    // Whoever has left it while it was recorded is at something else by now.
    if (isLeft.current) return
    const href = to(pathOf(begun.preset?.of ?? { noun: command.noun, id: answer.id }))
    if (!another.current) return onOpen(href)
    another.current = false
    filling.startAnew()
    setRecorded([...recorded, href])
    line.current?.focus()
  }

  return (
    <>
      <div className="entry">
        <span className="what">{command.title}</span>
        <MarkedLine
          ref={line}
          type="text"
          form={id}
          aria-label="What to record"
          autoComplete="off"
          placeholder="to whom, of which kind: what, on or by which day"
          value={sentence}
          {...{ marks, written }}
          onChange={(event) => filling.write(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') another.current = event.shiftKey
            else if (event.key === 'Backspace' && sentence === '') onBack()
          }}
        />
        <kbd>Esc</kbd>
      </div>
      <div className="capture">
        {begun.why !== undefined && <p className="ink-2">{begun.why}</p>}
        {fits !== undefined && (fits.says === undefined || fits.says !== begun.why) && (
          <Instead {...fits} onInstead={said.unshared === undefined ? goOnAs : onInstead} />
        )}
        {recorded.length > 0 && (
          <p role="status">
            Recorded.{' '}
            <a href={recorded.at(-1)} onClick={(event) => opened(event, recorded.at(-1), onOpen)}>
              Open it
            </a>
          </p>
        )}
        <KeptForLater filling={filling} />
        <CommandForm
          key={filling.draft.id}
          id={id}
          command={command}
          principals={principals}
          {...(preset === undefined ? {} : { preset })}
          now={now}
          time={time}
          said={said}
          filling={filling}
          onDone={done}
          onCancel={onLeave}
          below={(shown) => <OnTheTimeline shown={shown} today={today} />}
        />
        {close.length > 0 && (
          <section className="close-to" aria-label="Close to this">
            <h2 className="ink-3">Close to this</h2>
            {close.map(({ href, ordinal, title, state, noun }) => (
              <a
                key={JSON.stringify(href)}
                href={hrefOf(href)}
                onClick={(event) => opened(event, hrefOf(href), onOpen)}
              >
                <span className="ink-3">{ordinal}</span>
                <span>{title}</span>
                <span className="ink-3">{state === '' ? noun : state}</span>
              </a>
            ))}
          </section>
        )}
      </div>
      <p className="hints">
        <kbd>Enter</kbd> record, <kbd>Ctrl Enter</kbd> from any field <kbd>Shift Enter</kbd> record,
        and another <kbd>Esc</kbd> keep it for later
      </p>
    </>
  )
}

interface InsteadProps extends Unfit {
  onInstead: (begun: Begun) => void
}

function Instead({ says, does, instead, onInstead }: InsteadProps) {
  return (
    <div className="instead" role="status">
      {says !== undefined && <p className="ink-2">{says}</p>}
      {instead !== undefined && (
        <button type="button" className="button" onClick={() => onInstead(instead)}>
          {does}
        </button>
      )}
    </div>
  )
}

/** Within the page where it can be; in a window of its own where that was asked for. */
function opened(
  event: React.MouseEvent,
  href: string | undefined,
  onOpen: (href: string) => void,
): void {
  if (href === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  onOpen(href)
}
