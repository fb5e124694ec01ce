import type { AnyFold } from '../fold.ts'
import { decisions } from './decisions.ts'
import { feedback } from './feedback.ts'
import { goals } from './goals.ts'
import { organisations } from './organisation.ts'
import { partnerships } from './partnerships.ts'
import { people } from './people.ts'

/** Every fold. The first of a noun says for whom its records exist. */
export const folds: readonly AnyFold[] = [
  organisations,
  people,
  partnerships,
  goals,
  decisions,
  feedback,
]
