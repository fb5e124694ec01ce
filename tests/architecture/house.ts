import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pure } from './rules.ts'

/** The folder with everything in it. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

export interface SourceFile {
  /** From the root, with slashes. */
  readonly path: string
  readonly text: string
}

/** Every file that people write code in. */
export const sources = () => filesOf('{apps,packages,infra,tests}/**/*.{ts,tsx,mjs,cjs,css}')

/** Every page that who runs or mends it reads. */
export const pages = () => filesOf('{README.md,docs/**/*.md}')

function filesOf(pattern: string): readonly SourceFile[] {
  return globSync(pattern, {
    cwd: root,
    exclude: (name) => /^(node_modules|dist|reports|\.turbo)$/.test(basename(name)),
  }).map((path) => ({
    path: path.replaceAll('\\', '/'),
    text: readFileSync(join(root, path), 'utf8'),
  }))
}

const ceiling = 250
const vagueNames = /\b(utils?|helpers?|managers?)\b/
const clocksAndDice =
  /\bDate\.now\b|\bnew Date\(\)|\bTemporal\.Now\b|\bperformance\.now\b|\bMath\.random\b/

/** What a file does against the style of the house, in words; nothing if it keeps it. */
export function complaints({ path, text }: SourceFile): readonly string[] {
  const lines = text.trimEnd().split('\n').length
  const found = []
  if (lines > ceiling) found.push(`${path} has ${lines} lines; more than ${ceiling} are two files`)
  if (vagueNames.test(path)) found.push(`${path} has a name that says nothing of the domain`)
  if (pure.some((part) => path.startsWith(`${part}/`)) && clocksAndDice.test(text)) {
    found.push(`${path} asks a clock or rolls dice; both come in as arguments`)
  }
  return found
}
