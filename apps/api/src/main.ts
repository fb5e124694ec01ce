// What is bundled tells of errors in terms of the sources; this has to be said before any of it is loaded.
process.setSourceMapsEnabled(true)
await import('./serve.ts')
