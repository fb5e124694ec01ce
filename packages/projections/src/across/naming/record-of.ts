import { refOf, streamOf } from '@lockstep/domain'
import { exposures } from '../../folds/exposures.ts'
import { organisations } from '../../folds/organisation.ts'
import { playbacks } from '../../folds/playbacks.ts'
import { remarks } from '../../folds/remarks.ts'
import { namedRecord } from '../../records/named.ts'
import { subjectNamed } from '../../subjects/knowledge/subject.ts'
import { organisationName } from '../../subjects/people/organisation-name.ts'
import { personNamed } from '../../subjects/people/person-named.ts'
import type { Named } from '../../telling/href.ts'
import { partnershipLine } from '../../telling/partnership-line.ts'
import type { OpenedWords } from '../../view/shown.ts'
import type { View } from '../../view/view.ts'
import { findingNamed } from '../detectors/named.ts'

type Naming = readonly [named: Named | undefined, opened: OpenedWords]

const known = new WeakMap<View, Map<string, Naming>>()

/** The record that a stream holds, as other screens name it; undefined where it is gone. Each is named once a view. */
export function recordOf(view: View, stream: string): Named | undefined {
  const before = known.get(view) ?? new Map<string, Naming>()
  known.set(view, before)
  const naming = before.get(stream) ?? view.shown.aside(() => nameOf(view, stream))
  before.set(stream, naming)
  const [named, opened] = naming
  view.shown.addAll(opened)
  return named
}

function nameOf(view: View, stream: string): Named | undefined {
  const { noun, id } = refOf(stream)
  const href = { noun, id }
  if (noun === 'organisation') {
    const state = view.row(organisations, id)?.state
    return state === undefined || state.is === 'none'
      ? undefined
      : { href, title: organisationName(view), state: state.is }
  }
  if (noun === 'person') {
    return personNamed(view, id)
  }
  if (noun === 'partnership') {
    const line = partnershipLine(view, id)
    return line && { href, title: line.name, state: line.ended ? 'ended' : 'founded' }
  }
  if (noun === 'exposure') {
    const of = view.row(exposures, id)?.of
    return of && subjectNamed(view, of)
  }
  if (noun === 'playback') {
    const of = view.row(playbacks, id)?.begun?.of
    return of && subjectNamed(view, of)
  }
  if (noun === 'remark') {
    const { said, state } = view.row(remarks, id) ?? {}
    const of = said && recordOf(view, streamOf(said.of))
    return of && { ...of, state: state?.is ?? of.state }
  }
  return noun === 'finding' ? findingNamed(view, id) : namedRecord(view, noun, id)
}
