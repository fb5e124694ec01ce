import { findOrInstallChromium } from './chromium.ts'
import { build } from './turbo.ts'

build()
process.chdir(process.env['INIT_CWD'] ?? process.cwd())
process.env['CHROMIUM_PATH'] = findOrInstallChromium().path
await import(new URL('../tests/bench/main.ts', import.meta.url).href)
