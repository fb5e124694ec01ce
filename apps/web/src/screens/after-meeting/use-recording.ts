import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useClient } from '../../api/api-context.tsx'
import type { Client } from '../../api/client.ts'
import { Problem } from '../../api/problem.ts'
import type { MeetingDraft, Outcome, Step } from './meeting-draft.ts'

type Outcomes = MeetingDraft['outcomes']

/** Gives the commands of a form one after the other, and tells of each what became of it as soon as that is known. */
export function useRecording(act: string, tell: (outcomes: Outcomes) => void) {
  const client = useClient()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const record = async (steps: readonly Step[], before: Outcomes): Promise<Outcomes> => {
    setBusy(true)
    let outcomes = before
    try {
      for (const step of steps) {
        const outcome = await give(client, act, step, outcomes)
        const lines = [step.line, ...step.with]
        outcomes = { ...outcomes, ...Object.fromEntries(lines.map((line) => [line, outcome])) }
        tell(outcomes)
      }
      await queries.invalidateQueries({ queryKey: ['view'] })
      return outcomes
    } finally {
      setBusy(false)
    }
  }
  return { busy, record }
}

async function give(client: Client, act: string, step: Step, outcomes: Outcomes): Promise<Outcome> {
  const { line, command, at, occurredAt } = step
  const session = at === undefined ? undefined : outcomes[at]
  if (session !== undefined && session.is !== 'recorded')
    return { is: 'refused', why: 'Not sent yet: it waits for the session.' }
  const input = { ...step.input, ...(session === undefined ? {} : { agreedAt: session.id }) }
  try {
    const { id } = await client.command({ name: command, input, key: line, act, occurredAt })
    return { is: 'recorded', id }
  } catch (error) {
    const { at: _, ...sent } = { ...step, input }
    if (!(error instanceof Problem)) throw error
    const why = [error.message, ...error.errors.map(({ message }) => message)].join(' ')
    return error.leavesOpen ? { is: 'unknown', why, sent } : { is: 'refused', why }
  }
}
