import { parameterNamed } from '@lockstep/domain'
import { z } from 'zod'
import { type Item, Part } from '../across/page/page.ts'
import { whoDid } from '../across/page/told.ts'
import { organisations } from '../folds/organisation.ts'
import { modelOf, modelSettings } from '../subjects/model/model.ts'
import { type HeldParameter, heldParameters, modelChanges } from '../subjects/model/told.ts'
import { mayGive } from '../telling/actions.ts'
import { stampInWords } from '../telling/dates.ts'
import { stampView } from '../telling/stamp.ts'
import { form } from '../telling/waiting.ts'
import { query } from '../view/query.ts'
import type { View } from '../view/view.ts'

export const model = query({
  name: 'model',
  summary: 'What scores are reckoned with: the version in force, each number, and who set it why.',
  params: z.strictObject({}),
  response: z.strictObject({
    /** The first is 1; each setting of a number makes the next. */
    version: z.int(),
    numbers: Part,
    /** The latest first; absent where there has been one alone. */
    versions: Part.optional(),
  }),
  answer: (view) => ({
    version: modelOf(view).version,
    numbers: numbers(view),
    ...versions(view),
  }),
})

function numbers(view: View): Part {
  const [id = ''] = view.rows(organisations).keys()
  const state = view.row(organisations, id)?.state
  const may = mayGive(view, ['SetModelParameter'], state, undefined).length > 0
  return {
    title: 'What scores are reckoned with',
    note: inForce(view),
    items: heldParameters(view).map((held) => numberOf(view, held, may ? id : undefined)),
  }
}

/** "version 3, since 1 Sep 2025" */
function inForce(view: View): string {
  const last = modelSettings(view).at(-1)
  const since = last === undefined ? 'as published' : `since ${stampInWords(last.stamp, view)}`
  return `version ${modelOf(view).version}, ${since}`
}

function numberOf(view: View, held: HeldParameter, settable: string | undefined): Item {
  const { measure, parameter, label, value, set } = held
  const input = { id: settable, measure, parameter, value }
  return {
    id: `${measure} ${parameter}`,
    what: [{ text: `${label}: ${value}` }],
    ...(set === undefined
      ? {}
      : { note: `${whoDid(view, set.stamp)}: ${set.reason}`, stamp: stampView(view, set.stamp) }),
    ...(settable === undefined
      ? {}
      : { actions: [{ ...form('Change it', 'SetModelParameter', input), about: aboutOf(held) }] }),
  }
}

/** "Reliability and reliance: days after which …, a whole number from 1 to 3650; now 180." */
function aboutOf({ measure, parameter, label, value }: HeldParameter): string {
  const known = parameterNamed(measure, parameter)
  const range =
    known === undefined
      ? ''
      : `, ${known.whole === true ? 'a whole number ' : ''}from ${known.least} to ${known.most}`
  return `${label}${range}; now ${value}.`
}

/** What each version changed, the latest first; nothing where there has been one alone. */
function versions(view: View): { versions?: Part } {
  const changes = modelChanges(view).toReversed()
  if (changes.length === 0) return {}
  const items = changes.map(
    ({ version, label, before, set: { value, reason, stamp } }): Item => ({
      id: stamp.event,
      what: [
        { text: `Version ${version}`, href: { noun: 'entry', id: stamp.event } },
        { text: `. ${label}: ${value}, before ${before}` },
      ],
      note: `${whoDid(view, stamp)}: ${reason}`,
      stamp: stampView(view, stamp),
    }),
  )
  return { versions: { title: 'Versions', note: 'each reckons all of history anew', items } }
}
