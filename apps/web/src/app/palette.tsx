import { type RefObject, use, useEffect, useLayoutEffect, useState } from 'react'
import { useView } from '../api/use-view.ts'
import { loadRegistry } from '../forms/registry.ts'
import { allKept } from '../forms/use-kept-draft.ts'
import { useHere } from '../here/here.tsx'
import { useHref } from '../here/hrefs.ts'
import { isPast, useMoments } from '../here/moments.ts'
import { useTo } from '../here/place-context.tsx'
import { type Begun, begunIn } from './capture/begun.ts'
import { Capture } from './capture/capture.tsx'
import { keptItems } from './capture/kept-items.ts'
import { useBeside } from './capture/use-beside.ts'
import { type Found, useFound } from './capture/use-found.ts'
import { CommandPalette } from './command-palette.tsx'
import { commandItems } from './palette-commands.ts'
import { PaletteDialog } from './palette-dialog.tsx'
import type { PaletteItem } from './palette-items.ts'
import { placesFor } from './palette-places.ts'
import { tendKeyboard } from './tend-keyboard.ts'
import { chooseTheme } from './theme.ts'

/** The shape that stands for a record's noun on the timeline. */
function markOf(noun: Found['noun']): Pick<PaletteItem, 'mark'> {
  switch (noun) {
    case 'partnership':
    case 'metric':
    case 'intervention':
    case 'remark':
    case 'player':
    case 'brief':
    case 'leaving':
    case 'handover':
      return {}
    case 'review':
      return { mark: 'rhythm' }
    case 'topic':
    case 'insight':
      return { mark: 'conversation' }
    case 'conversation':
      return { mark: 'hard-conversation' }
    case 'ranking':
      return { mark: 'goal' }
    case 'vision':
    case 'playback':
      return { mark: 'decision' }
    case 'session':
    case 'postmortem':
      return { mark: 'rhythm' }
    default:
      return { mark: noun }
  }
}

const REFERENCE = '/api/reference'
const KEYS = '#keys'

interface PaletteProps {
  /** What was typed before it was there. */
  typed: RefObject<string>
  onClose: () => void
  /** Lists the keys. */
  onKeys: () => void
  onChoose: (href: string) => void
}

/** The palette with all it offers here: screens, every form, and the records that the words find. */
export function Palette({ typed, onClose, onKeys, onChoose }: PaletteProps) {
  const to = useTo()
  const hrefOf = useHref()
  const registry = use(loadRegistry())
  const past = isPast(useMoments())
  const { me, member, demo, people } = useHere()
  const [query, setQuery] = useState(() => typed.current)
  const [begun, setBegun] = useState<Begun>()
  const { found, reading, trouble } = useFound(query)
  useEffect(() => tendKeyboard(), [])
  const open = useView('open-now', {}).data?.commands
  const beside = useBeside(past ? '' : query, member)
  const items: PaletteItem[] = [
    ...(past ? [] : keptItems(allKept(me.id), registry)),
    ...found.map(({ href, noun, ordinal, title, state }) => ({
      // What is said beside a record leads to that record, as the record itself does.
      id: `found-${noun}-${title}-${JSON.stringify(href)}`,
      group: 'Found' as const,
      label: ordinal === undefined ? title : `${ordinal} ${title}`,
      note: state === '' ? noun : state,
      href: hrefOf(href),
      ...markOf(noun),
    })),
    ...(past ? [] : commandItems(registry, { member, to, open: open && new Set(open) })),
    ...placesFor({ me: me.id, member, demo }).map(({ path, ...place }) => ({
      ...place,
      group: 'Go to' as const,
      href: to(path),
    })),
    {
      ...{ id: 'keys', group: 'Go to', label: 'Keys', note: '?', href: KEYS },
      also: ['keyboard', 'shortcuts'],
    },
    { id: 'reference', group: 'Go to', label: 'API reference', href: REFERENCE },
    ...(['light', 'dark', 'system'] as const).map((theme) => ({
      id: `theme-${theme}`,
      group: 'Go to' as const,
      label:
        theme === 'system'
          ? 'Colours as the device has them'
          : `${theme === 'light' ? 'Light' : 'Dark'} colours`,
      note: 'theme',
      href: `#${theme}`,
    })),
  ]
  const speaking = { people: people.map(({ name }) => name), me: me.name }
  const type = (text: string) => {
    const found = begunIn(items, text, speaking)
    if (found === undefined) setQuery(text)
    else setBegun(found)
  }
  // Letters, or a whole sentence, may have come while it was being drawn for the first time.
  useLayoutEffect(() => type(typed.current), [typed])
  const choose = ({ href, captures, sentence, preset, resumes, before, why }: PaletteItem) => {
    if (captures !== undefined)
      return setBegun({
        ...{ command: captures, sentence: sentence ?? '' },
        ...(sentence === undefined ? { plainly: true } : {}),
        ...(preset === undefined ? {} : { preset }),
        ...(resumes === undefined ? {} : { resumes }),
        ...(before === undefined ? {} : { before }),
        ...(why === undefined ? {} : { why }),
      })
    if (href === REFERENCE) return location.assign(href)
    if (href === KEYS) return onKeys()
    if (!href.startsWith('#')) return onChoose(href)
    chooseTheme(href.slice(1) as 'light' | 'dark' | 'system')
    onClose()
  }
  const command = begun && registry.get(begun.command)
  return (
    <PaletteDialog onClose={onClose}>
      {begun === undefined || command === undefined ? (
        <CommandPalette
          items={items}
          beside={beside.items}
          awaits={beside.reading ? 'a record' : reading ? 'more' : 'nothing'}
          trouble={trouble}
          query={query}
          speaking={speaking}
          onQuery={type}
          onChoose={choose}
        />
      ) : (
        <Capture
          key={command.name}
          command={command}
          begun={begun}
          onBack={() => setBegun(undefined)}
          onLeave={onClose}
          onInstead={setBegun}
          onOpen={onChoose}
        />
      )}
    </PaletteDialog>
  )
}
