import { expect, it, onTestFinished } from 'vitest'
import { WireCluster } from '../../testing/kurrentdb/wire-cluster.ts'
import { clusterAt } from './cluster.ts'

it.each([1, 3])('%i nodes are counted, and those that are gone among them', async (count) => {
  const cluster = await WireCluster.of(count)
  onTestFinished(() => cluster.stop())
  expect(await clusterAt(cluster.url)).toEqual({ nodes: count, alive: count })
  const [follower] = cluster.followers
  if (follower === undefined) return
  follower.stop()
  expect(await clusterAt(cluster.url)).toEqual({ nodes: count, alive: count - 1 })
})
