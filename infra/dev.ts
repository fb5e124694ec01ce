import { turbo } from './turbo.ts'

// Edits of the pages show here alone, and those of the server as well: it names no other address.
process.env['LOCKSTEP_PAGES'] ||= 'http://127.0.0.1:5173'

process.exitCode = turbo('run', 'dev', 'compile')
