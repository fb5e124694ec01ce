import { useView } from '../../api/use-view.ts'
import type { Answer, Params } from '../../api/views.ts'
import { CommandButton } from '../../forms/command-button.tsx'
import { isPast, useMoments } from '../../here/moments.ts'
import { firstName } from '../../here/people.ts'
import { Section } from '../../ui/section.tsx'
import { listed } from '../../words/figures.ts'
import { Remark } from './remark.tsx'

type Of = Pick<Params<'remarks'>, 'noun' | 'id'>

interface RemarksProps {
  of: Of
  /** What is said beside this entry alone; left out: beside the record and all its entries. */
  entry?: string
}

/** What was said and asked beside a record, and what can be said there. */
export function Remarks({ of, entry }: RemarksProps) {
  const params = { noun: of.noun, id: of.id, ...(entry === undefined ? {} : { entry }) }
  const moments = useMoments()
  const { data } = useView('remarks', params, moments)
  if (data === undefined) return null
  const { remarks, actions, author } = data
  const may = (command: string) => !isPast(moments) && actions.includes(command)
  if (remarks.length === 0 && !may('MakeRemark')) return null
  const beside = { of: { noun: of.noun, id: of.id }, entry }
  return (
    <Section
      title="Remarks and questions"
      note={noteOn(data)}
      end={
        <>
          {may('MakeRemark') && (
            <CommandButton command="MakeRemark" preset={beside} forReaders>
              Add a remark
            </CommandButton>
          )}{' '}
          {author !== undefined && may('AskQuestion') && (
            <CommandButton command="AskQuestion" preset={{ ...beside, to: author.id }} forReaders>
              Ask {firstName(author)}
            </CommandButton>
          )}
        </>
      }
    >
      {remarks.length > 0 && (
        <ul>
          {remarks.map((remark) => (
            <Remark key={remark.id} remark={remark} onEntry={entry === undefined} />
          ))}
        </ul>
      )}
    </Section>
  )
}

/** Who can read what is said there, where that is not whoever sees the record. */
const noteOn = ({ owners }: Answer<'remarks'>): string | undefined =>
  owners.length === 0
    ? undefined
    : `in confidence, each for ${listed([...owners.map(firstName), 'who says it'])}`
