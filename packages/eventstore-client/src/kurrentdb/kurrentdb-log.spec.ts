import { eventLogContract } from '../../contract/event-log-contract.ts'
import { WireNode } from '../../testing/kurrentdb/wire-node.ts'
import { WireStore } from '../../testing/kurrentdb/wire-store.ts'
import { newId } from '../ids.ts'

eventLogContract('a KurrentDB on the wire', async () => {
  const node = new WireNode(new WireStore())
  await node.start()
  return {
    address: `kurrentdb://127.0.0.1:${node.port}?tls=false#${newId(new Date())}`,
    remove: async () => node.stop(),
  }
})

const real = process.env['KURRENTDB_URL']
if (real) {
  eventLogContract('the KurrentDB that KURRENTDB_URL names', async () => ({
    address: `${real}#${newId(new Date())}`,
    remove: async () => {},
  }))
}
