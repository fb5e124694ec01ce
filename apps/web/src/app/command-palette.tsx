import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { PointShape } from '../charts/marks/point-shape.tsx'
import { foundFor } from './capture/begun.ts'
import { forOneself, type Speaking } from './capture/deeds.ts'
import { type PaletteItem, steady } from './palette-items.ts'

interface CommandPaletteProps {
  items: readonly PaletteItem[]
  /** What the query writes beside a record that it names. */
  beside: readonly PaletteItem[]
  /** What is being read: the record that the query names, or only more that may hold its words. */
  awaits: 'a record' | 'more' | 'nothing'
  /** Why no records were looked for, as a sentence. */
  trouble?: string | undefined
  query: string
  speaking: Speaking
  onQuery: (query: string) => void
  onChoose: (item: PaletteItem) => void
}

/** Finds a screen or a record, or begins to record something; opened with Ctrl K from everywhere. */
export function CommandPalette(props: CommandPaletteProps) {
  const { items, beside, awaits, trouble, query, speaking, onQuery, onChoose } = props
  const id = useId()
  const [at, setAt] = useState(0)
  const [entered, setEntered] = useState(false)
  const [pointedAt, setPointedAt] = useState<readonly PaletteItem[]>([])
  const found = steady(foundFor(items, beside, query, speaking), pointedAt)
  const chosen = found[Math.min(at, found.length - 1)]
  const optionId = (item: PaletteItem | undefined) =>
    item === undefined ? undefined : `${id}-${item.id}`

  useEffect(() => {
    const option = chosen === undefined ? null : document.getElementById(`${id}-${chosen.id}`)
    option?.scrollIntoView({ block: 'nearest' })
  }, [chosen, id])

  const waits = awaits === 'a record' || (awaits === 'more' && chosen === undefined)
  // Entered before it was there, it is chosen once it is.
  useEffect(() => {
    if (!entered || waits) return
    setEntered(false)
    if (chosen !== undefined) onChoose(chosen)
  }, [entered, waits, chosen, onChoose])

  const steer = (event: KeyboardEvent) => {
    // The key is for what is being composed of several, not for the palette.
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      setAt((Math.min(at, found.length - 1) + step + found.length) % Math.max(1, found.length))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      setEntered(true)
    }
  }

  /** Nothing moves from under a pointer: what is found from here on comes after what is there. */
  const point = () => {
    if (pointedAt.length === 0) setPointedAt(found)
  }

  return (
    <>
      <div className="entry">
        <input
          type="text"
          role="combobox"
          aria-label="Find or record"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={optionId(chosen)}
          autoComplete="off"
          spellCheck={false}
          placeholder="Find a goal or decision, or record"
          value={query}
          onChange={(event) => {
            onQuery(event.target.value)
            setAt(0)
            setEntered(false)
            setPointedAt([])
          }}
          onKeyDown={steer}
        />
        <kbd>Esc</kbd>
      </div>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label="Found"
        className="found"
        onPointerMove={point}
        onPointerDown={point}
      >
        {grouped(found).map(({ group, items: some }, n) => (
          // biome-ignore lint/a11y/useSemanticElements: options of a list are grouped, not fields.
          <div key={`${group} ${n}`} role="group" aria-labelledby={`${id}-group-${n}`}>
            <p id={`${id}-group-${n}`} className="group" role="presentation">
              {group}
            </p>
            {some.map((item) => (
              <Found
                key={item.id}
                item={item}
                id={`${id}-${item.id}`}
                chosen={item === chosen}
                onChoose={onChoose}
              />
            ))}
          </div>
        ))}
        {found.length === 0 && trouble === undefined && (
          <p className="ink-2">
            {forOneself(query)
              ? 'There are no notes for you alone: whatever is recorded here, somebody else reads too.'
              : waits
                ? 'Looking …'
                : `Nothing here is called “${query}”.`}
          </p>
        )}
      </div>
      {trouble !== undefined && (
        <p className="unsought ink-2" role="status">
          {trouble}
        </p>
      )}
      <p className="hints" aria-hidden="true">
        <kbd>↑</kbd> <kbd>↓</kbd> choose <kbd>Enter</kbd> open
      </p>
    </>
  )
}

interface FoundProps {
  item: PaletteItem
  id: string
  chosen: boolean
  onChoose: (item: PaletteItem) => void
}

/** What stands one after another in the same group. */
function grouped(found: readonly PaletteItem[]) {
  const groups: { group: PaletteItem['group']; items: PaletteItem[] }[] = []
  for (const item of found) {
    const last = groups.at(-1)
    if (last?.group === item.group) last.items.push(item)
    else groups.push({ group: item.group, items: [item] })
  }
  return groups
}

function Found({ item, id, chosen, onChoose }: FoundProps) {
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      className="option"
      onClick={() => onChoose(item)}
      onKeyDown={(event) => event.key === 'Enter' && onChoose(item)}
    >
      <span className="named">
        {item.mark !== undefined && (
          <svg className="chart" width="16" height="16" aria-hidden="true">
            <PointShape kind={item.mark} state="current" x={8} y={8} />
          </svg>
        )}
        <span>{item.label}</span>
      </span>
      {item.note !== undefined && <span className="ink-3">{item.note}</span>}
    </div>
  )
}
