import type { Fault } from './faults.ts'

type Inserted = Extract<Fault, { is: 'changed' | 'inserted' | 'moved' }>
type Missing = Extract<Fault, { is: 'missing' }>

const isOut = (fault: Fault): fault is Inserted & { number: number } =>
  fault.is === 'inserted' && fault.number !== undefined

const isMissing = (fault: Fault): fault is Missing => fault.is === 'missing'

/** What is missing in one place and stands in another was moved. */
export function withMoves(faults: readonly Fault[]): Fault[] {
  const out = new Set(faults.filter(isOut).map(({ number }) => number))
  const gone = faults.filter(isMissing)
  const isGone = (number: number) => gone.some(({ from, to }) => from <= number && number <= to)
  return faults.flatMap((fault): Fault[] => {
    if (isOut(fault) && isGone(fault.number)) return [{ ...fault, is: 'moved' }]
    return isMissing(fault) ? without(fault, out) : [fault]
  })
}

/** The stretches of what is missing, but for entries that stand elsewhere. */
function without({ line, from, to }: Missing, elsewhere: ReadonlySet<number>): Missing[] {
  const stretches: Missing[] = []
  for (let number = from; number <= to; number += 1) {
    if (elsewhere.has(number)) continue
    const last = stretches.at(-1)
    if (last?.to === number - 1) stretches[stretches.length - 1] = { ...last, to: number }
    else stretches.push({ is: 'missing', line, from: number, to: number })
  }
  return stretches
}
