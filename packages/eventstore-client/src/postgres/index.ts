export * from './at-work.ts'
export * from './connections.ts'
export * from './list.ts'
export * from './make-tables.ts'
