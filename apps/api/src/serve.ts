import { durabilityIn } from '@lockstep/application'
import { startServer } from './server.ts'
import { settingsOf } from './settings.ts'
import { StartProblem } from './start-problems.ts'
import { stopInTime } from './stop-in-time.ts'

// Keys and words lie in these files: they are for this user alone, whatever folder they are in.
process.umask(0o077)
stopInTime()

try {
  const settings = settingsOf(process.env, process.argv.slice(2))
  const { url, foundingLink } = await startServer(settings)
  console.log(`Lockstep is at ${url}`)
  console.log(`Its data lies in ${settings.data}`)
  for (const { says, risk } of await durabilityIn(settings.store)) {
    console.log(`and what others share in ${says}`)
    if (risk !== undefined) console.warn(risk)
  }
  if (foundingLink !== undefined) console.log(`Found your organisation, once, at ${foundingLink}`)
} catch (error) {
  if (!(error instanceof StartProblem)) throw error
  console.error(error.message)
  process.exit(1)
}
