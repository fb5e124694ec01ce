import { findOrInstallChromium } from './chromium.ts'
import { turbo } from './turbo.ts'

// Every journey in a browser; npm test goes through the main ones. npm run journeys -- timeline: those of a file alone.
process.env['CHROMIUM_PATH'] = findOrInstallChromium().path
const named = process.argv.slice(2)
process.exitCode = turbo(
  ...['run', 'journeys', '--output-logs=new-only'],
  ...(named.length > 0 ? ['--', ...named] : []),
)
