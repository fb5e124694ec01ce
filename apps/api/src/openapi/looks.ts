import { LooksAnswer, LooksQuery } from '../looks/answers.ts'
import { inQuery, inside, type Json, operationsUnder } from './parts.ts'

const operation = operationsUnder('looks')

/** Who opened whose words. */
export const lookPaths = (): Json => ({
  '/looks': {
    get: operation('looks', 'Who opened words of one’s own, or words about one', {
      parameters: inQuery(LooksQuery),
      answer: LooksAnswer,
      responses: inside(),
    }),
  },
})
