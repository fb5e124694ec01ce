export * from './commands-concluding.ts'
export * from './commands-recalling.ts'
export * from './commands-telling.ts'
