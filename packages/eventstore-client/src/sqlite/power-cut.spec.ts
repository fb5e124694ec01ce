import { expect, it } from 'vitest'
import { faultsAfterCuts } from '../../testing/power/faults.ts'
import { record } from '../../testing/power/recording.ts'

/** The promise is held by 50,000: LOCKSTEP_CUTS=50000. */
const CUTS = Number(process.env['LOCKSTEP_CUTS'] ?? 200)
/** Of one recording, which is some two thousand orders to the disk. */
const CUTS_OF_ONE = 200
const TIMEOUT = 60_000 + CUTS * 100

const LOSS = expect.stringMatching(/\d+ of \d+ events are there/)

it(
  'keeps all that was acknowledged, and nothing by half, wherever the power is cut',
  async () => {
    for (let cuts = 0; cuts < CUTS; cuts += CUTS_OF_ONE)
      expect(await faultsAfterCuts(await record(), CUTS_OF_ONE)).toEqual([])
  },
  TIMEOUT,
)

it.each(['NORMAL', 'OFF'])(
  'would not, were it synced as %s',
  async (mode) => {
    const careless = await record({
      settle: (database) => database.exec(`PRAGMA synchronous = ${mode}`),
    })
    expect(await faultsAfterCuts(careless, 50)).toContainEqual(LOSS)
  },
  TIMEOUT,
)

it.each([
  ['fails', 'OutcomeUnknown'],
  ['no room', 'StoreFull'],
] as const)(
  'keeps it also on a disk that says "%s" in between, of which authors hear %s',
  async (kind, code) => {
    const heard = new Set<string>()
    for (let troubles = 0; troubles < Math.max(8, CUTS / 100); troubles += 1) {
      const trouble = { kind, from: Math.random() * 1500, orders: 1 + Math.random() * 40 }
      const recording = await record({ trouble })
      expect(await faultsAfterCuts(recording, 10)).toEqual([])
      for (const refusal of recording.refusals) heard.add(refusal)
    }
    expect([...heard]).toContain(code)
  },
  TIMEOUT,
)
