import { expect, it, onTestFinished } from 'vitest'
import { settingsOf } from '../settings.ts'
import { someServer } from '../testing/some-server.ts'

/** Guesses links on a server, as a proxy on this computer that says whom it asks for. */
async function guessing(proxies: readonly string[]) {
  const server = await someServer({ demo: false, proxies })
  onTestFinished(server.stop)
  const guesser = server.browser()
  return async (forWhom: string) => {
    const headers = { 'x-forwarded-for': forWhom }
    return (await guesser.send('GET', '/api/links/guess', undefined, headers)).status
  }
}

const guesses = async (guess: (n: number) => Promise<number>): Promise<number[]> => {
  const statuses = []
  for (let n = 0; n < 21; n += 1) statuses.push(await guess(n))
  return statuses
}

it('who is asked for counts where a trusted proxy says so, whatever they say themselves', async () => {
  const guess = await guessing(['127.0.0.0/8', '::1'])
  expect((await guesses(() => guess('192.0.2.1'))).at(-1)).toBe(429)
  expect(await guess('198.51.100.7, 192.0.2.1')).toBe(429)
  expect(await guess('192.0.2.2')).toBe(404)
})

it.each([[[]], [['192.0.2.9']]])('trusting %j, anybody may say what they like', async (proxies) => {
  const guess = await guessing(proxies)
  const statuses = await guesses((n) => guess(`192.0.2.${n}`))
  expect([statuses.at(0), statuses.at(-1)]).toEqual([404, 429])
})

it('the setting takes addresses and networks', () => {
  const setting = '192.0.2.7, 10.0.0.0/8,fd00::/8'
  const { proxies } = settingsOf({ LOCKSTEP_PROXIES: setting }, [])
  expect(proxies).toEqual(['192.0.2.7', '10.0.0.0/8', 'fd00::/8'])
  expect(settingsOf({}, []).proxies).toEqual([])
})
