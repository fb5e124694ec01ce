import { build } from './turbo.ts'

console.log('Building what changed …')
build()
console.log('Starting …')
await import(new URL('../apps/api/dist/main.js', import.meta.url).href)
