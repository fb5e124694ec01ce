import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ask, posted } from '../../api/client.ts'
import { usePlace } from '../../here/place-context.tsx'
import {
  type Answers,
  type Choice,
  type Importable,
  isAtWork,
  type Job,
  type Reading,
  type Settled,
  type Undoing,
  type Whose,
} from './job.ts'

/** So much of a file is sent at once, in bytes. */
const PART = 1024 * 1024
/** Milliseconds between two looks at what is at work. */
const SOON = 400

interface Jobs {
  jobs: Job[]
  may: Importable[]
  /** Past imports that are being taken back now. */
  undoing: string[]
}

const useAddress = () => `${usePlace().api}/imports`

/** One's own files on their way, and what one may import. */
export function useJobs() {
  const imports = useAddress()
  return useQuery({
    queryKey: ['imports'],
    queryFn: async () => (await ask(imports)) as Jobs,
    refetchInterval: ({ state }) => (state.data?.jobs.some(isAtWork) ? SOON : false),
  })
}

/** Sends a file in parts; one that was cut off goes on from what has arrived. */
export function useUpload() {
  const imports = useAddress()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ file, jobs }: { file: File; jobs: readonly Job[] }) => {
      return sent(imports, file, {
        begun: begunOf(file, jobs),
        heard: (job) => shown(queries, job),
      })
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['imports'] }),
  })
}

/** Which of those on their way is this file, as it was when it set out. */
export const begunOf = (
  { name, size, lastModified }: File,
  jobs: readonly Job[],
): Job | undefined =>
  jobs.find(
    (job) =>
      job.is === 'arriving' &&
      job.name === name &&
      job.bytes === size &&
      job.modified === lastModified,
  )

/** Sends a file part by part, from what has arrived of it on. */
export async function sent(
  imports: string,
  file: File,
  { begun, heard }: { begun?: Job | undefined; heard?: (job: Job) => void } = {},
): Promise<Job> {
  const about = posted({ name: file.name, bytes: file.size, modified: file.lastModified })
  let job = begun ?? ((await ask(imports, about)) as Job)
  while (job.arrived < file.size) {
    const part = file.slice(job.arrived, job.arrived + PART)
    job = (await ask(`${imports}/${job.id}/part?from=${job.arrived}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream' },
      body: part,
    })) as Job
    heard?.(job)
  }
  return job
}

/** Puts what was answered of one file in its place among the others. */
function shown(queries: ReturnType<typeof useQueryClient>, job: Job): void {
  queries.setQueryData<Jobs>(['imports'], (before) => {
    if (before === undefined) return before
    const others = before.jobs.filter(({ id }) => id !== job.id)
    return { ...before, jobs: [...others, job] }
  })
}

export interface How {
  reading?: Reading
  answers: Answers
  sessions: Whose[]
  lines: Settled[]
}

/** What is done with a file. */
export function useJob(id: string) {
  const imports = useAddress()
  const queries = useQueryClient()
  const given = {
    onSuccess: (job: unknown) => job !== undefined && shown(queries, job as Job),
    onSettled: () => queries.invalidateQueries({ queryKey: ['imports'] }),
  }
  const post = (path: string, body: unknown) => ask(`${imports}/${id}/${path}`, posted(body))
  return {
    look: useMutation({ ...given, mutationFn: (how: How) => post('look', how) }),
    record: useMutation({
      ...given,
      mutationFn: (how: How & { who: Choice[] }) => post('record', how),
    }),
    stop: useMutation({ ...given, mutationFn: () => post('stop', {}) }),
    leave: useMutation({
      ...given,
      mutationFn: () => ask(`${imports}/${id}`, { method: 'DELETE' }),
    }),
  }
}

/** Taking a past import back: looked at first, then followed until it is done. */
export function useUndo(act: string) {
  const undo = `${useAddress()}/${act}/undo`
  const queries = useQueryClient()
  const look = useMutation({
    mutationFn: async () => (await ask(undo, posted({ dryRun: true }))) as Undoing,
  })
  const begin = useMutation({
    mutationFn: async () => (await ask(undo, posted({}))) as Undoing,
    onSuccess: (begun) => {
      queries.setQueryData(['undoing', act], begun)
      look.reset()
    },
  })
  // Begun before this page was opened.
  const isUnderway = useJobs().data?.undoing.includes(act) === true
  const followed = useQuery({
    queryKey: ['undoing', act],
    queryFn: async () => (await ask(undo)) as Undoing,
    enabled: begin.isSuccess || isUnderway,
    refetchInterval: ({ state }) => (state.data?.is === 'undoing' ? SOON : false),
  })
  const now = followed.data
  const isOver = now?.is === 'undone'
  useEffect(() => {
    if (isOver) void queries.invalidateQueries({ queryKey: ['view'] })
  }, [isOver, queries])
  return { look, begin, now }
}
