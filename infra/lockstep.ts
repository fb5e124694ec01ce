// npm runs scripts in the root; paths on the command line are meant from where the user stands.
process.chdir(process.env['INIT_CWD'] ?? process.cwd())
await import(new URL('../apps/cli/src/main.ts', import.meta.url).href)
