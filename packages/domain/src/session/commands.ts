export * from './commands-holding.ts'
export * from './commands-planning.ts'
