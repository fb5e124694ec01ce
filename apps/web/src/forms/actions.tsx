import { lazy, Suspense, use, useRef, useState } from 'react'
import { loadRegistry } from './registry.ts'
import './actions.css'

const CommandDialog = lazy(() =>
  import('./command-dialog.tsx').then(({ CommandDialog: component }) => ({
    default: component,
  })),
)

interface ActionsProps {
  /** Names of commands that may be given now, as a view tells them. */
  names: readonly string[]
  preset: Readonly<Record<string, unknown>>
  /** The values that stand there now, for the commands that change them. */
  current?: Readonly<Record<string, unknown>>
  /** The same of what one command changes alone, by its name. */
  standing?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  /** The revision of the record at which they stand. */
  revision?: number
  /** What a form says first, by the name of its command. */
  beforehand?: Readonly<Record<string, string>> | undefined
}

/** What can be done with a record now; each opens its form over the page. */
export function Actions(props: ActionsProps) {
  return (
    <Suspense>
      <Buttons {...props} />
    </Suspense>
  )
}

const MOST = 4

function Buttons(props: ActionsProps) {
  const { names, preset, current = {}, standing = {}, revision, beforehand } = props
  const registry = use(loadRegistry())
  const [open, setOpen] = useState<string>()
  const [all, setAll] = useState(false)
  const buttons = useRef<HTMLDivElement>(null)
  const showAll = () => {
    setAll(true)
    requestAnimationFrame(() => buttons.current?.querySelectorAll('button')[MOST]?.focus())
  }
  const offered = names.flatMap((name) => {
    const registered = registry.get(name)
    return registered === undefined || registered.inPlace ? [] : [registered]
  })
  const shown = all || offered.length <= MOST + 1 ? offered : offered.slice(0, MOST)
  if (offered.length === 0) return null
  const changed = open && (standing[open] ?? (registry.get(open)?.rewrites ? current : undefined))
  return (
    <div ref={buttons} className="actions">
      {shown.map(({ name, title, noun }) => (
        <button key={name} type="button" className="button" onClick={() => setOpen(name)}>
          {ofThis(title, noun)}
        </button>
      ))}
      {shown.length < offered.length && (
        <button type="button" className="button quiet" onClick={showAll}>
          {offered.length - shown.length} more
        </button>
      )}
      {open !== undefined && (
        <Suspense>
          <CommandDialog
            // Each by itself: the browser tells that one has closed when the next may be open already.
            key={open}
            command={open}
            {...(changed ? { preset: { ...changed, ...preset }, seen: revision } : { preset })}
            said={beforehand?.[open]}
            onClose={() => setOpen((now) => (now === open ? undefined : now))}
          />
        </Suspense>
      )}
    </div>
  )
}

/** On its own page a record is no longer one of many: `Revise the goal`. */
const ofThis = (title: string, noun: string): string =>
  title.replace(new RegExp(`\\ban? (${noun === 'person' ? 'member' : noun})\\b`), 'the $1')
