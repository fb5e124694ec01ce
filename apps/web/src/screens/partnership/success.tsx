import type { Answer } from '../../api/views.ts'
import { CommandButton } from '../../forms/command-button.tsx'
import { useHref } from '../../here/hrefs.ts'
import { isPast, useMoments } from '../../here/moments.ts'
import { useDates } from '../../here/use-dates.ts'
import { GiveButton } from '../../ui/give-button.tsx'
import { NoneHere } from '../../ui/none-here.tsx'
import { Section } from '../../ui/section.tsx'
import { AnswerLegend } from './answer-mark.tsx'
import { ElementTable } from './element-table.tsx'
import type { Success } from './success-view.ts'
import { Versions } from './versions.tsx'

type View = Answer<'partnership'>

/** What success means to the members: their own words for it, or those of a wider partnership that all of them are in. */
export function SuccessSections({ view }: { view: View }) {
  const { success, partnership, actions, revision } = view
  const own = success.find((each) => each.partnership.id === partnership.id)
  const wider = success.filter((each) => each !== own)
  return (
    <>
      {own === undefined ? (
        <Section
          title="Definition of success"
          end={
            actions.includes('DefineSuccess') && <Word id={partnership.id} revision={revision} />
          }
        >
          {wider[0] === undefined ? (
            <NoneHere
              of="definition of their own, nor one of a wider partnership"
              begins={
                actions.includes('DefineSuccess') &&
                'None yet. List the elements of success; each of you accepts or rejects each one.'
              }
            />
          ) : (
            <p className="ink-2">None of its own: that of {wider[0].partnership.name} applies.</p>
          )}
        </Section>
      ) : (
        <SuccessSection success={own} title="Definition of success" {...{ actions, revision }} />
      )}
      {wider.map((each) => (
        <SuccessSection
          key={each.partnership.id}
          success={each}
          title={`Definition of success, ${each.partnership.name}`}
          actions={[]}
        />
      ))}
    </>
  )
}

/** Its form, with what stands there. */
function Word({
  id,
  success,
  revision,
}: {
  id: string
  success?: Success
  revision: number | undefined
}) {
  const elements = success?.elements.map(({ number, text }) => ({ number, text }))
  return (
    <CommandButton
      command="DefineSuccess"
      preset={{ id, ...(elements ? { elements } : {}) }}
      revision={revision}
    >
      {success === undefined ? 'Say what success means' : 'Word it anew'}
    </CommandButton>
  )
}

/** One definition of success, answered where it waits. */
export function SuccessSection({
  success,
  title,
  actions,
  revision,
}: {
  success: Success
  title: string
  actions: readonly string[]
  /** Of the partnership, where it can be worded anew here. */
  revision?: number
}) {
  const { day } = useDates()
  const hrefOf = useHref()
  const past = isPast(useMoments())
  const { partnership, version, defined, elements, answered, open } = success
  const { id } = partnership
  const mayAnswer = actions.includes('AcceptSuccessElements')
  return (
    <Section
      title={title}
      note={`version ${version}, ${day(defined.happened)}; ${answered.given} of ${answered.of} answered`}
      end={
        actions.length === 0 ? (
          <a href={hrefOf(partnership.href)}>To it</a>
        ) : (
          <>
            {mayAnswer && !past && open.length > 1 && (
              <GiveButton
                command="AcceptSuccessElements"
                input={{ id, version, elements: open }}
                label={`Accept all ${open.length}`}
              />
            )}{' '}
            {actions.includes('DefineSuccess') && <Word {...{ id, success, revision }} />}
          </>
        )
      }
    >
      <AnswerLegend elements={elements} />
      <ElementTable success={success} asks={mayAnswer && !past} />
      <Versions success={success} />
    </Section>
  )
}
