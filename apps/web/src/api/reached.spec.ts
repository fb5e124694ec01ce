import { afterEach, expect, it, vi } from 'vitest'
import { fetched } from './reached.ts'

afterEach(() => vi.unstubAllGlobals())

const gone = new TypeError('Failed to fetch dynamically imported module: /assets/goals.js')
const part = () => Promise.reject(gone)

it('says that Lockstep can’t be reached, for which no router loads the page anew', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
  await expect(fetched(part)).rejects.toThrow('Lockstep could not be reached.')
})

it('leaves a part that is gone as it is where Lockstep answers: it was renewed', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 503 })))
  await expect(fetched(part)).rejects.toBe(gone)
  await expect(fetched(() => Promise.resolve(1))).resolves.toBe(1)
})
