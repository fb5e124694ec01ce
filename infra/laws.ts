import { runSpecs } from './run-specs.ts'

// The laws of the log, of exports, of imports, of projections and of mendings on many more random histories than the tests take: npm run laws -- 1000.
const [histories = '200'] = process.argv.slice(2)

runSpecs('@lockstep/eventstore-client', 'log.spec', { LOCKSTEP_RUNS: histories })
runSpecs('@lockstep/proof', '.property.', { LOCKSTEP_RUNS: histories })
runSpecs('@lockstep/importers', 'src/import-history', { LOCKSTEP_RUNS: histories })
runSpecs('@lockstep/projections', '.property.', { LOCKSTEP_RUNS: histories })
runSpecs('@lockstep/application', '.property.', { LOCKSTEP_RUNS: histories })
