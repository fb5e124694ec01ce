/** How a decision record is read, for specs that write one. */
export { readRecord } from '../madr/read.ts'
