import { turbo } from './turbo.ts'

process.exitCode = turbo('run', 'dev', 'compile')
