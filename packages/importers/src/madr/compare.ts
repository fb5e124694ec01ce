import { type DecisionRecord, RECORD_FIELDS, type RecordField } from '../steps/record.ts'
import { isEditorial } from '../wording/editorial.ts'
import { alike, similarity } from '../wording/similarity.ts'
import { isAmount, wordsOf } from '../wording/words.ts'

/** The fields in which two versions of a record read differently. */
export function revisedFields(before: DecisionRecord, after: DecisionRecord): RecordField[] {
  return RECORD_FIELDS.filter((field) => textOf(before[field]) !== textOf(after[field]))
}

/** Whether those fields differ in spelling and form only, or name the same chosen option in other words. */
export function areEditorial(
  before: DecisionRecord,
  after: DecisionRecord,
  fields: readonly RecordField[],
  message: string,
): boolean {
  return fields.every(
    (field) =>
      isEditorial(textOf(before[field]), textOf(after[field]), message) ||
      (field === 'chosen' && optionOf(before) !== null && optionOf(before) === optionOf(after)),
  )
}

/** Whether a record names another choice than before: another option, not another name or release of the same. */
export function choosesAnother(before: DecisionRecord, after: DecisionRecord): boolean {
  if (before.chosen === null || after.chosen === null || before.chosen === after.chosen)
    return false
  const [old, now] = [wordsOf(before.chosen), wordsOf(after.chosen)]
  if (isWithin(old, now) || isWithin(now, old) || isNextRelease(old, now)) return false
  const [oldOption, newOption] = [optionOf(before), optionOf(after)]
  return oldOption === null || newOption === null || alike(oldOption, newOption) < SAME_OPTION
}

/** `MADR 3.0.0`, `MADR 4.0.0` */
function isNextRelease(old: readonly string[], now: readonly string[]): boolean {
  const names = [old, now].map((words) => words.filter((word) => !isAmount(word)).join(' '))
  return names[0] !== '' && names[0] === names[1]
}

const SAME_OPTION = 0.6

/** The option of the list that the outcome names. */
function optionOf({ chosen, options }: DecisionRecord): string | null {
  if (chosen === null) return null
  const words = wordsOf(chosen)
  const naming = options.filter((option) => isWithin(words, wordsOf(option)))
  const ranked = naming.map((option) => ({ option, score: similarity(words, wordsOf(option)) }))
  return ranked.sort((a, b) => b.score - a.score)[0]?.option ?? null
}

const isWithin = (words: readonly string[], others: readonly string[]): boolean =>
  words.length > 0 && words.every((word) => others.includes(word))

const textOf = (value: string | readonly string[] | null): string =>
  value === null ? '' : typeof value === 'string' ? value : value.join('\n')
