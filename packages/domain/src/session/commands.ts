export * from './commands-holding.ts'
export * from './commands-in-cadence.ts'
export * from './commands-planning.ts'
