// npm run golden: a golden file for every type of event that has none. npm run golden -- Type+field: for a field that a type
// was given since. npm run golden -- folder: a data folder of today.
const writer = process.argv[2] === 'folder' ? 'write-data-folder' : 'write-golden'
await import(new URL(`../tests/compatibility/${writer}.ts`, import.meta.url).href)
