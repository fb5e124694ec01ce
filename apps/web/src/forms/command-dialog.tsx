import { useRouter } from '@tanstack/react-router'
import { use, useRef } from 'react'
import type { z } from 'zod'
import type { CommandAnswer } from '../api/client.ts'
import { useHere } from '../here/here.tsx'
import { pathOf } from '../here/hrefs.ts'
import { useTo } from '../here/place-context.tsx'
import { useDates } from '../here/use-dates.ts'
import { CommandForm } from './command-form.tsx'
import { isPickable } from './field.ts'
import { fieldsOf } from './fields-of.ts'
import { FormDialog } from './form-dialog.tsx'
import { OpenTo } from './open-to.tsx'
import { loadRegistry } from './registry.ts'
import { useSaidBeside } from './said-beside.ts'

export interface CommandDialogProps {
  command: string
  /** What is known already: the record's id, the values that stand there now. */
  preset: Readonly<Record<string, unknown>>
  /** The revision of the record at which those values stand. */
  seen?: number | undefined
  /** What it is about, in words. */
  said?: string | undefined
  onClose: () => void
}

const SETTLED = ['id', 'of', 'finding']
/** What the page names in words of its own, and the record by names that are none of anybody's; and whose next version it is. */
const named: Readonly<Record<string, readonly string[]>> = {
  ShareVision: ['partnership'],
  SetThreshold: ['detector', 'threshold'],
  SetModelParameter: ['measure', 'parameter'],
}

const takesFitting = (input: z.ZodType): boolean =>
  fieldsOf(input).fields.some(
    (field) =>
      ('among' in field && field.among === 'fitting') ||
      ('of' in field && field.of === 'option') ||
      'confides' in field,
  )

/** A command's form over the page it was opened from, so that it is given where it stands. What it begins is opened. */
export function CommandDialog({ command, preset, seen, said, onClose }: CommandDialogProps) {
  const router = useRouter()
  const to = useTo()
  const { now, principals } = useHere()
  const { time } = useDates()
  const isLeft = useRef(false)
  const found = use(loadRegistry()).get(command)
  if (found === undefined) throw new Error(`There is no command ${command}`)
  const registered = useSaidBeside(found, preset)
  const { noun, creates, title, input } = registered
  const { id } = preset
  const about = typeof id === 'string' && isPickable(noun) ? { id, noun } : undefined
  return (
    <FormDialog
      title={title}
      about={about}
      said={said}
      onClose={() => {
        isLeft.current = true
        onClose()
      }}
    >
      {(close) => {
        const form = (
          <CommandForm
            command={registered}
            principals={principals}
            preset={preset}
            seen={seen}
            settled={[...SETTLED, ...(named[command] ?? [])].filter(
              (name) => preset[name] !== undefined,
            )}
            now={now}
            time={time}
            onDone={({ id }: CommandAnswer) => {
              // Whoever has closed it while it was recorded may be elsewhere by now.
              if (isLeft.current) return
              close()
              // What is said beside a record stands on the page that one is on.
              if (creates && preset['of'] === undefined)
                router.history.push(to(pathOf({ noun, id })))
            }}
            onCancel={close}
          />
        )
        return about === undefined || !takesFitting(input) ? (
          form
        ) : (
          <OpenTo command={command} {...about}>
            {form}
          </OpenTo>
        )
      }}
    </FormDialog>
  )
}
