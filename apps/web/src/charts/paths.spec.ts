import { expect, it } from 'vitest'
import { around, lineThrough } from './paths.ts'

it('leads through each place, straight or by steps', () => {
  const places = [
    [0, 10],
    [5, 2],
    [9.12345, 4],
  ] as const
  expect(lineThrough(places)).toBe('M0,10L5,2L9.123,4')
  expect(lineThrough(places, true)).toBe('M0,10H5V2H9.123V4')
})

it('is a dot at a lone place, and nothing without any', () => {
  expect(lineThrough([[3, 4]], true)).toBe('M3,4Z')
  expect([lineThrough([]), around([])]).toEqual(['', ''])
})

it('goes around what is reached and back, and around each part where something is missing', () => {
  expect(around([[0, 9, 1], [4, 8, 2], undefined, [6, 7, 3], [8, 7, 4]])).toBe(
    'M0,1L4,2L4,8L0,9ZM6,3L8,4L8,7L6,7Z',
  )
})
