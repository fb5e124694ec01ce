import { useParams, useRouter } from '@tanstack/react-router'
import { use, useEffect, useState } from 'react'
import type { CommandAnswer } from '../../api/client.ts'
import { useView } from '../../api/use-view.ts'
import { CommandForm } from '../../forms/command-form.tsx'
import { isPickable } from '../../forms/field.ts'
import { OpenTo } from '../../forms/open-to.tsx'
import { OptionsLoader } from '../../forms/options-loader.tsx'
import type { Shown } from '../../forms/record-form.tsx'
import { loadRegistry, type Registered } from '../../forms/registry.ts'
import { useHere } from '../../here/here.tsx'
import { pathOf } from '../../here/hrefs.ts'
import { useTo } from '../../here/place-context.tsx'
import { useSearchParts } from '../../here/search.ts'
import { useScreenTitle } from '../../here/title.ts'
import { useDates } from '../../here/use-dates.ts'
import { NotFound } from '../../ui/not-found.tsx'
import { Beforehand } from './beforehand.tsx'
import './new-screen.css'

/** A page for any command's form; the address may fill in what is known. */
export function NewScreen() {
  const { command: name } = useParams({ strict: false }) as { command: string }
  const command = use(loadRegistry()).get(name)
  const { member } = useHere()
  if (command === undefined || !(member || command.forReaders)) return <NotFound />
  return <Form key={name} command={command} />
}

function Form({ command }: { command: Registered }) {
  const { now, principals } = useHere()
  const { time } = useDates()
  const [search] = useSearchParts()
  const router = useRouter()
  const to = useTo()
  const me = useView('me', {})
  const [picked, setPicked] = useState(search['id'])
  useScreenTitle(command.title)
  const organisation = me.data?.organisation.id
  if (organisation === undefined) return null
  const preset = command.noun === 'organisation' ? { ...search, id: organisation } : search
  const done = ({ id }: CommandAnswer) =>
    router.history.push(to(pathOf({ noun: command.noun, id })))
  const form = (
    <CommandForm
      command={command}
      principals={principals}
      preset={preset}
      settled={command.noun === 'organisation' ? ['id'] : []}
      now={now}
      time={time}
      onDone={done}
      onCancel={() => router.history.back()}
      below={(shown) => (
        <>
          <Picked shown={shown} onPick={setPicked} />
          <Beforehand command={command.name} shown={shown} />
        </>
      )}
    />
  )
  return (
    <div className="page new-screen">
      <h1>{command.title}</h1>
      <OptionsLoader>
        {!command.creates && isPickable(command.noun) ? (
          <OpenTo command={command.name} noun={command.noun}>
            <OpenTo command={command.name} noun={command.noun} id={picked}>
              {form}
            </OpenTo>
          </OpenTo>
        ) : (
          form
        )}
      </OptionsLoader>
    </div>
  )
}

interface PickedProps {
  shown: Shown
  onPick: (id: string | undefined) => void
}

/** Says which record the form is about, so that it offers what that one takes. */
function Picked({ shown, onPick }: PickedProps) {
  const { id } = shown.draft.fields
  const picked = typeof id === 'string' && id !== '' ? id : undefined
  useEffect(() => onPick(picked), [picked, onPick])
  return null
}
