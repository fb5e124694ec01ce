import { lackingKeys, lackingKeysSay } from '@lockstep/application'
import type { Open } from './opened.ts'

/** Says on standard error, once it can be read, where the keys of an organisation's members are missing. */
export async function tellOfLackingKeys({ home, reading }: Open): Promise<void> {
  try {
    await reading.ready
    const { length: lacking } = await lackingKeys(home, await reading.members())
    if (lacking > 0) console.warn(`Organisation ${home.id}: ${lackingKeysSay(lacking)}`)
  } catch {
    // It was closed meanwhile, or its store is away: whoever looks at it next is told of that.
  }
}
