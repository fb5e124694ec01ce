import type { Disclosed, Marked, NounName } from '@lockstep/domain'
import type { CalledOff } from '../../folds/called-off.ts'
import type { Stamp } from '../../folds/stamp.ts'
import { capital } from '../../telling/in-words.ts'
import { firstNameOf } from '../../telling/person.ts'
import { delegateOf } from '../../telling/stamp.ts'
import type { View } from '../../view/view.ts'
import type { Item } from './page.ts'

/** "Hard conversation H-01" */
export const kindOf = (view: View, noun: NounName, id: string, name: string = noun): string =>
  capital([name, view.ordinal(noun, id)].filter(Boolean).join(' '))

/** What was said in an entry, as far as the viewer may read it. */
export const said = (
  view: View,
  words: Marked<string> | undefined,
  disclosed?: readonly Disclosed[],
): Pick<Item, 'said'> => (words === undefined ? {} : { said: view.open(words, disclosed) })

/** Whose act it was: "Elif for Dana" where one recorded it for another. */
export function whoDid(view: View, stamp: Stamp): string {
  const delegate = delegateOf(view, stamp)
  const whose = called(view, stamp.by)
  return delegate === undefined ? whose : `${called(view, delegate)} for ${whose}`
}

export const called = (view: View, by: Stamp['by']): string =>
  by === 'lockstep' ? 'Lockstep' : firstNameOf(view, by)

/** "by Noor: There is one already." */
export const byWhomAndWhy = (view: View, { stamp, reason }: CalledOff): string =>
  [`by ${whoDid(view, stamp)}`, reason].filter(Boolean).join(': ')
