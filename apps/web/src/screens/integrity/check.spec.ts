import { expect, it } from 'vitest'
import { earlierIn } from './check.ts'

it.each([
  ['\uFEFF{"id":"begun"}\n{"id":"ended"}\n', 'begins with a byte-order mark'],
  ['{"id":"begun"}\r\n{"id":"ended"}\r\n', 'ends in a carriage return'],
])(
  'an earlier file that was saved anew, %j, is told from one that was tampered with',
  async (text, what) => {
    expect(await earlierIn(new Blob([text]))).toEqual({
      wrong: expect.stringContaining(`is not as it was exported. Line 1 ${what}`),
    })
  },
)
