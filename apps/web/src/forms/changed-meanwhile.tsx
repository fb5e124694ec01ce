import { useEffect, useRef, useState } from 'react'
import { useView } from '../api/use-view.ts'
import type { Params } from '../api/views.ts'
import { useDates } from '../here/use-dates.ts'
import { Change } from '../ui/field-changes.tsx'
import { doneBy, wholeName } from '../ui/stamp.ts'
import type { Draft, DraftGroup, DraftList, DraftVariant } from './draft.ts'
import type { Field, GroupField } from './field.ts'
import { askedOf } from './form-fields.tsx'
import { type Options, optionsFor, useAllOptions } from './options-context.tsx'
import type { Typed } from './sentence/with-said.ts'

interface Meanwhile {
  label: string
  from: string
  to: string
}

interface Form {
  root: GroupField
  settled: readonly string[]
  /** The fields as they stand now, before anybody typed. */
  untouched: DraftGroup
  typed: Typed
  /** The record, and its revision as the form shows it. */
  of: FormOf | undefined
  seen: number | undefined
}

/**
 * What others changed in the fields of a form since it was opened, or since somebody typed over them, and
 * since when that is.
 */
export function useMeanwhile({ root, settled, untouched, typed, of, seen }: Form) {
  const [opened] = useState({ ...untouched, seen })
  const options = useAllOptions()
  const revision = typed.seen ?? opened.seen
  const changes = askedOf(root, settled).flatMap((field): Meanwhile[] => {
    const before = typed.stood?.[field.name] ?? opened.fields[field.name]
    const [from, to] = [before, untouched.fields[field.name]].map((draft) =>
      saidIn(field, draft, options),
    )
    return from === to || from === undefined || to === undefined
      ? []
      : [{ label: field.label, from, to }]
  })
  return {
    changes,
    since: of && revision !== undefined ? { ...of, revision } : undefined,
  }
}

/** What stands in a field, in words. */
function saidIn(field: Field, draft: Draft | undefined, options: Options): string {
  if (draft === undefined) return ''
  const all = (drafts: readonly (readonly [Field, Draft | undefined])[]) =>
    drafts.map(([inner, each]) => saidIn(inner, each, options)).filter((said) => said !== '')
  switch (field.kind) {
    case 'pick':
    case 'picks': {
      const ids = [draft].flat().map(String)
      const offered = optionsFor(options, field, ids)
      return ids.map((id) => offered.find((each) => each.id === id)?.label ?? id).join(', ')
    }
    case 'choice':
      return field.choices.find(({ value }) => String(value) === draft)?.label ?? ''
    case 'yes-no':
      return draft === true ? 'yes' : 'no'
    case 'list':
      return all((draft as DraftList).items.map((item) => [field.item, item])).join('; ')
    case 'group': {
      const { fields } = draft as DraftGroup
      return all(field.fields.map((inner) => [inner, fields[inner.name]])).join(', ')
    }
    case 'variants': {
      const { variant, value } = draft as DraftVariant
      const chosen = field.variants[variant]
      return chosen === undefined ? '' : saidIn(chosen.field, value, options) || chosen.label
    }
    case 'reference':
    case 'fixed':
      return ''
    default:
      return String(draft)
  }
}

/** The record of which a form says something anew. */
export type FormOf = Pick<Params<'meanwhile'>, 'noun' | 'id'>

interface ChangedMeanwhileProps {
  changes: readonly Meanwhile[]
  /** The record, and the revision at which what was typed over was seen; left out where that is not known. */
  since: Params<'meanwhile'> | undefined
  /** It was given, and not recorded. */
  refused: boolean
}

/** What its author had not seen as they opened the form: what they typed over it is theirs to look at again. */
export function ChangedMeanwhile({ changes, since, refused }: ChangedMeanwhileProps) {
  if (changes.length === 0) return null
  return (
    <div className="refusal" role="alert">
      <p>
        This was changed since you opened it. What you typed stands as you typed it, all else as it
        is now.{refused && ' Nothing of yours is recorded yet: record it if it still holds.'}
      </p>
      <ul>
        {changes.map(({ label, from, to }) => (
          <li key={label}>
            {label}: <Change change={{ field: label, from, to }} />
          </li>
        ))}
      </ul>
      {since !== undefined && <ByWhom since={since} refused={refused} />}
    </div>
  )
}

/** So many entries say who and when; there are seldom more. */
const MOST = 5

function ByWhom({ since, refused }: { since: Params<'meanwhile'>; refused: boolean }) {
  const { minuteNamed } = useDates()
  const { data } = useView('meanwhile', since)
  const list = useRef<HTMLUListElement>(null)
  const isTold = data !== undefined
  // Whoever has just given it looks at the button; it is told above that, and may lie below what the window shows.
  useEffect(() => {
    if (refused && isTold) list.current?.scrollIntoView?.({ block: 'nearest' })
  }, [refused, isTold])
  if (data === undefined) return null
  const others = data.entries.length - MOST
  return (
    <ul ref={list} className="ink-2">
      {data.entries.slice(0, MOST).map(({ stamp, did }) => (
        <li key={stamp.event}>
          {doneBy(stamp, wholeName)} {did}, {minuteNamed(stamp.recorded)}
        </li>
      ))}
      {others > 0 && <li>and {others} before that</li>}
    </ul>
  )
}
