import { build } from './turbo.ts';

build();
process.chdir(process.env['INIT_CWD'] ?? process.cwd());
await import(new URL('../tests/bench/main.ts', import.meta.url).href);
