import { findOrInstallChromium } from './chromium.ts'
import { runJourneys, runSpecs } from './run-specs.ts'
import { build } from './turbo.ts'

// What the tests show in a short form, in full: npm run faults -- 500 kills the server five hundred times.
const [kills = '100'] = process.argv.slice(2)

build()
runSpecs('@lockstep/eventstore-client', 'src/sqlite', {
  LOCKSTEP_APPENDS: '50000',
  LOCKSTEP_CUTS: '50000',
})
// Some hundred thousand requests that no schema allows.
runSpecs('@lockstep/api', 'src/hostile.spec.ts', { LOCKSTEP_HOSTILE: '60' })
runSpecs('@lockstep/eventstore-client', 'src/kurrentdb/kurrentdb-log', { LOCKSTEP_APPENDS: '500' })
runSpecs('@lockstep/eventstore-client', 'src/postgres', {
  LOCKSTEP_APPENDS: '5000',
  LOCKSTEP_KILLS: '10',
})
runJourneys('journeys/on-postgres.config.ts', findOrInstallChromium().path)
runSpecs('@lockstep/tests', 'faults', { LOCKSTEP_KILLS: kills, LOCKSTEP_BACKUPS: '50' })
