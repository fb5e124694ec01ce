import { startServer } from './server.ts'
import { StartProblem, settingsOf } from './settings.ts'

try {
  const settings = settingsOf(process.env, process.argv.slice(2))
  const { url, foundingLink } = await startServer(settings)
  console.log(`Lockstep is at ${url}`)
  console.log(`Its data lies in ${settings.data}`)
  if (foundingLink !== undefined) console.log(`Found your organisation, once, at ${foundingLink}`)
} catch (error) {
  if (!(error instanceof StartProblem)) throw error
  console.error(error.message)
  process.exit(1)
}
