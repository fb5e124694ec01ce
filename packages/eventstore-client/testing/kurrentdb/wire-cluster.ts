import { setTimeout as pause } from 'node:timers/promises'
import { WireNode } from './wire-node.ts'
import { WireStore } from './wire-store.ts'

/** Milliseconds in which a cluster has no leader after it lost one. */
const ELECTION = 300

/** Nodes over one store, of which the first leads. */
export class WireCluster {
  readonly store = new WireStore()
  readonly nodes: WireNode[] = []

  static async of(count: number): Promise<WireCluster> {
    const cluster = new WireCluster()
    for (let n = 0; n < count; n += 1)
      cluster.nodes.push(new WireNode(cluster.store, cluster.nodes))
    for (const node of cluster.nodes) await node.start()
    cluster.lead(cluster.leader)
    return cluster
  }

  get leader(): WireNode {
    return this.nodes.find(({ faults }) => faults.leader === undefined) as WireNode
  }

  get followers(): WireNode[] {
    return this.nodes.filter((node) => node !== this.leader)
  }

  get ports(): number[] {
    return this.nodes.map(({ port }) => port)
  }

  /** How clients address it. */
  get url(): string {
    return `kurrentdb://${this.ports.map((port) => `127.0.0.1:${port}`).join(',')}?tls=false`
  }

  lead(leader: WireNode): void {
    for (const node of this.nodes) {
      if (node === leader) delete node.faults.leader
      else node.faults.leader = leader
    }
  }

  /** Kills the leader, has another one elected, and starts the killed one again. */
  async loseLeader(): Promise<void> {
    const [lost, [next]] = [this.leader, this.followers]
    lost.stop()
    await pause(ELECTION)
    if (next !== undefined) this.lead(next)
    await lost.start()
  }

  stop(): void {
    for (const node of this.nodes) node.stop()
  }
}
