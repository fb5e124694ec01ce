import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { BenchRow } from '@lockstep/eventstore-client/bench/row'
import { benches } from './benches.ts'
import { benchLength } from './http/length-row.ts'
import { noise, table } from './table.ts'

const known = [...new Set(benches.flatMap(({ rows }) => rows))]
const { wanted, json, length } = asked()

const rows: BenchRow[] = []
if (length !== undefined) rows.push(...(await benchLength(length)))
else
  for (const { rows: names, run } of benches) {
    if (!names.some(isWanted)) continue
    console.error(`Measuring ${names.join(', ')} …`)
    const measured = await run()
    rows.push(...measured.filter(({ name }) => isWanted(name) && isNew(name)))
  }

console.log(table(rows))
const loud = noise(rows)
if (loud !== undefined) console.log(`\n${loud}`)
if (json !== undefined) writeFileSync(json, `${JSON.stringify(rows.map(figures), null, 2)}\n`)

interface Asked {
  readonly wanted: readonly string[]
  readonly json: string | undefined
  /** Of how many events the cost of a history is asked for, in place of rows: it takes minutes where they are many. */
  readonly length: number | undefined
}

/** The rows that are asked for, by name; all where none is. */
function asked(): Asked {
  try {
    const { values, positionals } = parseArgs({
      options: { json: { type: 'string' }, length: { type: 'string' } },
      allowPositionals: true,
    })
    const unknown = positionals.find((name) => !known.includes(name))
    if (unknown !== undefined) throw new Error(`There is no row "${unknown}".`)
    const length = values.length === undefined ? undefined : Number(values.length)
    if (length !== undefined && !(length > 0)) throw new Error('--length is a number of events.')
    return { wanted: positionals.length === 0 ? known : positionals, json: values.json, length }
  } catch (error) {
    console.error(
      `${(error as Error).message}\nnpm run bench -- [--json FILE] [--length EVENTS | row …]`,
    )
    console.error(`Rows: ${known.join(', ')}`)
    return process.exit(1)
  }
}

/** Who asks for a rate wants to know the slowest answers too. */
function isWanted(name: string): boolean {
  return wanted.some((one) => one === name || `${one}-p99` === name)
}

/** The disk is measured beside each append; once is enough to tell. */
function isNew(name: string): boolean {
  return !rows.some((row) => row.name === name)
}

function figures({ name, value, unit, baseline, ratio }: BenchRow) {
  return { name, value, unit, baseline, ratio }
}
