export * from './connections.ts'
export * from './make-tables.ts'
