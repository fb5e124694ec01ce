import type { Answer } from '../../api/views.ts'
import { fieldName } from '../../ui/field-changes.tsx'
import { isSealed } from '../../ui/readable.ts'
import { doneBy, wholeName } from '../../ui/stamp.ts'
import { told } from '../../words/amount.ts'
import { bullet, dayOf, onRecord, readable, withNote } from './madr-lines.ts'

type View = Answer<'decision'>
type Entry = View['history'][number]

/** What of its history was corrected, withdrawn or put in since: a record without it would read as if it had always said this. */
export const mendingsOf = ({ history }: View): string[] =>
  history.filter(isMending).map((mending) => {
    const { stamp, did, said } = mending
    const of = history.find((entry) => entry.stamp.event === mending.mends)
    const what =
      of === undefined
        ? `${did} of ${dayOf(stamp.happened)}`
        : `${did}: “${of.did}” of ${dayOf(of.stamp.happened)}`
    const on = `on ${dayOf(stamp.recorded)}${changedIn(mending)}`
    const why = said && (isSealed(said) ? 'reason sealed' : said)
    return bullet(withNote(`${doneBy(stamp, wholeName)} ${what}, ${on}`, why))
  })

/** " (wording from Entreprise to Enterprise)": without that nobody could tell what was said before. */
function changedIn({ changed = [] }: Entry): string {
  const value = (each: unknown) => told(each) || 'nothing'
  const fields = changed.map(
    ({ field, from, to }) => `${fieldName(field)} from ${value(from)} to ${value(to)}`,
  )
  return fields.length === 0 ? '' : ` (${fields.join('; ')})`
}

const isMending = ({ type, mends }: Entry): boolean =>
  mends !== undefined || type === 'RecordInserted'

type Remark = Answer<'remarks'>['remarks'][number]

/** What was said and asked beside it; a question with its answer, or that it has none. */
export const remarksOn = (remarks: readonly Remark[]): string[] =>
  remarks.flatMap((remark) => [asked(remark), ...answered(remark)]).map(bullet)

function asked({ by, to, entry, text, stamp, takenBack }: Remark): string {
  const what = to === undefined ? 'says' : `asks ${to.name}`
  const of = entry === undefined ? '' : `, of the entry “${entry.did}”`
  const back = takenBack === undefined ? '' : ` (taken back on ${dayOf(takenBack.happened)})`
  return `${doneBy(stamp, wholeName)} ${what} on ${dayOf(stamp.happened)}${onRecord(stamp, by)}${of}: ${readable(text)}${back}`
}

function answered({ to, answer, takenBack }: Remark): string[] {
  if (answer === undefined)
    return to === undefined || takenBack !== undefined ? [] : [`${to.name} has not answered yet`]
  const { by, stamp, text } = answer
  return [
    `${doneBy(stamp, wholeName)} answers on ${dayOf(stamp.happened)}${onRecord(stamp, by)}: ${readable(text)}`,
  ]
}

type Bets = NonNullable<View['bets']>

/** What came, and what each had held for likely; that somebody placed none, or keeps it sealed, is said too. */
export const betsOf = ({ bets, outcome }: Bets): string[] => [
  ...(outcome === undefined ? [] : [bullet(`what was expected ${outcome}`)]),
  ...bets.map(betLine),
]

function betLine({ person, state, chance, failure, placed, counts }: Bets['bets'][number]) {
  const on = placed && `placed on ${dayOf(placed.happened)}${onRecord(placed, person)}`
  const closed = state === 'sealed' && typeof chance === 'number' ? 'sealed for others' : undefined
  const said = [
    typeof chance === 'number' ? `${chance} %` : state,
    closed,
    on,
    counts === false ? 'too late to count' : undefined,
  ].filter((part) => part !== undefined)
  const how = typeof failure === 'string' ? failure : undefined
  return bullet(withNote(`${person.name}: ${said.join(', ')}`, how))
}
