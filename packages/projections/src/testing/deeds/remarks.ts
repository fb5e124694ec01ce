import { type NounName, nounNames, type RemarkState } from '@lockstep/domain'
import { begin, type Doing, on, pick } from './doing.ts'

const nouns = nounNames.filter((noun) => noun !== 'remark')

/** A record of whichever noun has one, or one of its entries. */
function beside({ company, which, flag, one }: Doing) {
  const noun = pick(
    nouns
      .slice(which % nouns.length)
      .concat(nouns)
      .filter(one),
    0,
  )
  const of: { noun: NounName; id: string } =
    noun === undefined ? { noun: 'organisation', id: company.id } : { noun, id: one(noun) ?? '' }
  const entries = company.recorded(`${of.noun}-${of.id}`)
  const entry = flag ? pick(entries, which) : undefined
  return {
    author: (entry ?? entries[0])?.metadata,
    input: { of, ...(entry && { entry: entry.id }) },
  }
}

/** Of those that wait, or whichever there is. */
const waits = ({ company, which }: Doing, id: string | undefined): string | undefined => {
  const open = company
    .all('remark')
    .filter((each) => (company.state('remark', each) as RemarkState).is === 'asked')
  return pick(open, which) ?? id
}

export const remarks = {
  makeRemark: begin('MakeRemark', (doing) => ({ ...beside(doing).input, text: 'Words' })),
  askQuestion: begin('AskQuestion', (doing) => {
    const { author, input } = beside(doing)
    const to = author?.onBehalfOf ?? author?.actor ?? doing.whom
    return { ...input, to: to === 'lockstep' ? doing.whom : to, text: 'Words' }
  }),
  answerQuestion: (doing: Doing): void =>
    on('AnswerQuestion', { text: 'Yes' })({
      ...doing,
      one: (noun) => waits(doing, doing.one(noun)),
    }),
  withdrawQuestion: on('WithdrawQuestion'),
}
