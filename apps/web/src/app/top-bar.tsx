import { useId, useRef } from 'react'
import type { Moments } from '../api/client.ts'
import type { Answer } from '../api/views.ts'
import { useHere } from '../here/here.tsx'
import { isCurrent, screens } from '../here/navigation.ts'
import { type Person, toneOf } from '../here/people.ts'
import { useTo } from '../here/place-context.tsx'
import { LockstepMark } from '../ui/lockstep-mark.tsx'
import { PersonName } from '../ui/person-name.tsx'
import { AsOf } from './as-of.tsx'
import './top-bar.css'

type Partnership = Answer<'me'>['partnerships'][number]

interface TopBarProps {
  partnerships: readonly Partnership[]
  current: Partnership | undefined
  /** The path within the place. */
  path: string
  moments: Moments
  now: string
  /** Whether anything was imported that has a past elsewhere. */
  imported: boolean
  onFind: () => void
}

/** Who it is about, where one is, the moment looked at, and the way to everything else. */
export function TopBar(props: TopBarProps) {
  const { partnerships, current, path, moments, now, imported, onFind } = props
  const to = useTo()
  return (
    <header className="top-bar">
      <a className="mark plain" href={to('/')} aria-label="Lockstep, to the timeline">
        <LockstepMark />
        <span>Lockstep</span>
      </a>
      <About partnerships={partnerships} current={current} />
      <nav aria-label="Main">
        {screens.map(({ path: screen, label }) => (
          <a
            key={screen}
            className="plain"
            href={to(screen)}
            aria-current={isCurrent(screen, path) ? 'page' : undefined}
          >
            {label}
          </a>
        ))}
      </nav>
      <AsOf moments={moments} now={now} imported={imported} />
      <button type="button" className="find" onClick={onFind}>
        <span>
          Find<span className="further"> or record</span>
        </span>
        <kbd>Ctrl K</kbd>
      </button>
    </header>
  )
}

/** The partnership shown, or that one is in none; a menu where there are others. */
function About({ partnerships, current }: Pick<TopBarProps, 'partnerships' | 'current'>) {
  const id = useId()
  const to = useTo()
  const { member } = useHere()
  const menu = useRef<HTMLDivElement>(null)
  const close = () => menu.current?.hidePopover()
  const others = partnerships.filter((each) => each !== current)
  if (current === undefined && !member) return <span className="about" />
  const name = <Named partnership={current} />
  if (others.length === 0) {
    return (
      <a className="about plain" href={to(current === undefined ? '/' : '/partnership')}>
        {name}
      </a>
    )
  }
  const isInNone = member && !partnerships.some(({ mine }) => mine)
  return (
    <>
      <button type="button" className="about several" popoverTarget={id}>
        {name}
      </button>
      <div id={id} ref={menu} popover="auto" className="ribbon-menu partnerships">
        {partnerships.map((partnership) => (
          <a
            key={partnership.id}
            className="choice plain"
            href={to(`/?with=${partnership.id}`)}
            onClick={close}
          >
            {partnership.name}
          </a>
        ))}
        <a
          className="choice plain ink-2"
          href={to(isInNone ? '/record/new/FoundPartnership' : '/home')}
          onClick={close}
        >
          {isInNone ? 'Found one of yours' : 'All of yours at a glance'}
        </a>
        {current !== undefined && (
          <a className="choice plain ink-2" href={to('/partnership')} onClick={close}>
            Members and charter of this one
          </a>
        )}
      </div>
    </>
  )
}

function Named({ partnership }: { partnership: Partnership | undefined }) {
  if (partnership === undefined) return <span className="ink-2">In no partnership</span>
  return partnership.team ? (
    <Team partnership={partnership} />
  ) : (
    <Pair members={partnership.members} />
  )
}

function Pair({ members }: { members: readonly Person[] }) {
  return members.map((person, n) => (
    <span key={person.id} className="member">
      {n === 1 && <span className="with">with</span>}
      <PersonName person={person} tone={toneOf(person.id, members)} />
    </span>
  ))
}

function Team({ partnership: { name, members } }: { partnership: Partnership }) {
  return (
    <span className="member">
      {name} <span className="ink-3">{members.length} people</span>
    </span>
  )
}
