import type { SharedStore } from './store.ts'

/** Which other processes of Lockstep are connected to what servers share: each as `lockstep 4711 on web-1`. */
export async function othersAtWork({ log, keys }: SharedStore): Promise<readonly string[]> {
  const { othersAtWork: others } = await import('@lockstep/eventstore-client/postgres')
  const databases = new Set(log.startsWith('postgres') ? [log, keys] : [keys])
  const found = await Promise.all([...databases].map((url) => others(url)))
  return [...new Set(found.flat())]
}
