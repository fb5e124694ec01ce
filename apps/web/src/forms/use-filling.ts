import { useEffect, useState } from 'react'
import { uuidV7 } from '../api/uuid-v7.ts'
import {
  type BegunDraft,
  begunIn,
  ended,
  keptAfter,
  opened,
  standing,
  typing,
  writing,
} from './filling.ts'
import type { Said } from './sentence/read-sentence.ts'
import type { Typed } from './sentence/with-said.ts'
import { keep, keptAs, useKeptKey } from './use-kept-draft.ts'

/** A form that is being filled in, and what else was begun in it and kept for later. */
export interface InForm {
  draft: BegunDraft
  /** The draft was there when the form was opened. */
  wasKept: boolean
  /** The drafts that were kept beside it, the last first. */
  others: readonly BegunDraft[]
  write: (sentence: string) => void
  type: (typed: Typed, said: Said) => void
  /** Keeps what the sentence was understood to say, for a form that is opened without it. */
  understood: (said: Said) => void
  goOnWith: (draft: BegunDraft) => void
  /** What stands there stays kept, and the form is empty. */
  startAnew: () => void
  /** Discards another draft than the one that stands there. */
  leave: (draft: BegunDraft) => void
  /** The draft is recorded or discarded: it stands in the form until that is closed or begun anew. */
  forget: () => void
}

/**
 * @param begun what was written of the sentence already; left out where the form is opened plainly, or goes on with a draft
 * @param resumed the draft with which it goes on
 */
export function useFilling(form: string, begun?: string, resumed?: string): InForm {
  const key = useKeptKey(form)
  const kept = () => begunIn(keptAs(key))
  const [filling, setFilling] = useState(() => opened(kept(), uuidV7(), begun, resumed))
  const [before, setBefore] = useState(() => filling.found.map(({ id }) => id))
  const draft = standing(filling)
  const change = (next: typeof filling) => {
    keep(key, keptAfter(kept(), filling, next))
    setFilling(next)
  }
  const without = (id: string) => kept().filter((each) => each.id !== id)
  // A whole sentence may be chosen, and nothing more be typed.
  useEffect(() => {
    if (begun) keep(key, keptAfter(kept(), filling, filling))
  }, [])

  const begin = (from?: BegunDraft) => {
    const found = kept()
    setBefore(found.map(({ id }) => id))
    setFilling({
      found,
      own: uuidV7(),
      sentence: '',
      ...(from && { from, sentence: from.sentence }),
    })
  }
  return {
    draft,
    wasKept: before.includes(draft.id),
    others: filling.found.filter(({ id }) => id !== draft.id).toReversed(),
    write: (sentence) => change(writing(filling, sentence)),
    type: (typed, said) => change(typing(filling, typed, said, uuidV7())),
    understood: (said) =>
      keep(
        key,
        kept().map((each) => (each.id === draft.id ? { ...each, said } : each)),
      ),
    goOnWith: begin,
    startAnew: () => begin(),
    leave: ({ id }) => {
      keep(key, without(id))
      setFilling({ ...filling, found: filling.found.filter((each) => each.id !== id) })
    },
    forget: () => {
      keep(key, without(draft.id))
      setFilling(ended(filling, uuidV7()))
    },
  }
}
