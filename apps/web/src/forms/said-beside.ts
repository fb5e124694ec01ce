import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { useViewQuery } from '../api/use-view.ts'
import type { Answer, Params } from '../api/views.ts'
import { useHere } from '../here/here.tsx'
import { listed } from '../words/figures.ts'
import type { FormCommand } from './command-form.tsx'

type Person = Answer<'remarks'>['owners'][number]

interface Beside {
  readonly of?: unknown
  readonly entry?: unknown
  /** Whom it asks. */
  readonly to?: unknown
}

/** A remark's or question's form, which says who reads it: where somebody's words stand beside it, it is kept for them. */
export function useSaidBeside<C extends FormCommand>(command: C, { of, entry, to }: Beside): C {
  const { me, people } = useHere()
  const isBeside = command.name === 'MakeRemark' || command.name === 'AskQuestion'
  const params = {
    ...(of as Pick<Params<'remarks'>, 'noun' | 'id'>),
    ...(typeof entry === 'string' ? { entry } : {}),
  }
  // The page that the form is over has asked this too.
  const query = useViewQuery('remarks', params, {})
  const { data } = useQuery({ ...query, enabled: isBeside && of !== undefined })
  if (!isBeside || data === undefined) return command
  const asked = people.filter(({ id }) => id === to)
  return { ...command, input: withReaders(command.input, readersOf(data.owners, asked, me.id)) }
}

/** @param owners whose words stand beside it; nobody where all who see the record may read it */
function readersOf(owners: readonly Person[], asked: readonly Person[], me: string) {
  if (owners.length === 0)
    return { description: 'Whoever can see the record can read it.', readers: 'all' }
  const others = [...owners, ...asked].filter(({ id }) => id !== me).map(({ name }) => name)
  const names = listed([...new Set(others), 'you'])
  return { description: `Kept in confidence: only ${names} can read it.`, readers: 'some' }
}

function withReaders(input: z.ZodType, readers: ReturnType<typeof readersOf>): z.ZodType {
  const asks = input as z.ZodObject<{ text: z.ZodType }>
  return asks.extend({ text: asks.shape.text.meta({ ...asks.shape.text.meta(), ...readers }) })
}
