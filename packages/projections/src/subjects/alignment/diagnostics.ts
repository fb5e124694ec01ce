import { z } from 'zod'

/** What is looked at beside a part, and never first. */
export const Diagnostic = z
  .strictObject({
    /** "Kendall’s tau-b" */
    name: z.string(),
    /** Absent where it is not defined: which is not 0. */
    value: z.number().optional(),
    /** Why it is absent. */
    because: z.string().optional(),
    /** What it is for. */
    told: z.string(),
  })
  .meta({ id: 'Diagnostic' })
export type Diagnostic = z.output<typeof Diagnostic>

interface Measured {
  readonly value: number | null | undefined
  /** Why there is none, where it has none. */
  readonly because: string
  readonly told: string
}

export const diagnostic = (name: string, { value, because, told }: Measured): Diagnostic =>
  value === null || value === undefined ? { name, because, told } : { name, value, told }
