import { expect, it } from 'vitest'
import type { Job } from './job.ts'
import { begunOf } from './use-imports.ts'

it('a file that was changed since does not go on where the other was cut off', () => {
  const file = new File(['a,b'], 'goals.csv', { lastModified: 7 })
  const job = { id: 'j', name: 'goals.csv', bytes: 3, arrived: 1, is: 'arriving' } as const
  const begun = { ...job, modified: 7 }
  const jobs: Job[] = [job, { ...job, modified: 6 }, begun]
  expect(begunOf(file, jobs)).toBe(begun)
})
