import { eventLogContract } from '../../contract/event-log-contract.ts'
import { idsOfTheLog } from '../../contract/ids-of-the-log.ts'
import { newId } from '../ids.ts'

const newPlace = async () => ({
  address: `${process.env['LOCKSTEP_TEST_POSTGRES']}#${newId(new Date())}`,
  remove: async () => {},
})

eventLogContract('PostgreSQL', newPlace, { 'the ids of the log': idsOfTheLog })
