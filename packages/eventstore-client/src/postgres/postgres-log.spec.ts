import { eventLogContract } from '../../contract/event-log-contract.ts'
import { newId } from '../ids.ts'

eventLogContract('PostgreSQL', async () => ({
  address: `${process.env['LOCKSTEP_TEST_POSTGRES']}#${newId(new Date())}`,
  remove: async () => {},
}))
