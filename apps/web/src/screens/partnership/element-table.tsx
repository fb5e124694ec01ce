import type { ReactNode } from 'react'
import { CommandButton } from '../../forms/command-button.tsx'
import { useHref } from '../../here/hrefs.ts'
import { firstName } from '../../here/people.ts'
import { Figure } from '../../ui/figure.tsx'
import { GiveButton } from '../../ui/give-button.tsx'
import { listed } from '../../words/figures.ts'
import { AnswerMark } from './answer-mark.tsx'
import './element-table.css'
import type { Success } from './success-view.ts'

type Element = Success['elements'][number]

/** Element by element, who says what of it; what waits for the viewer is answered in its row. */
export function ElementTable({ success, asks }: { success: Success; asks: boolean }) {
  const { elements, members, partnership, version, open } = success
  const why = useWhy(success)
  return (
    <div className="elements-frame">
      <table className="elements">
        <caption className="visually-hidden">What success means, and who accepts it</caption>
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">Element</th>
            {members.map((member) => (
              <th key={member.id} scope="col" className="answer">
                {firstName(member)}
              </th>
            ))}
            <th scope="col" className="figure">
              of {members.length}
            </th>
            <th scope="col">
              <span className="visually-hidden">What was said</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {elements.map((element) => (
            <tr key={element.number}>
              <td className="ink-3">D-{element.number}</td>
              <td className="text">{element.text}</td>
              {element.answers.map(({ person, is }) => (
                <td key={person.id} className="answer">
                  <AnswerMark is={is} whose={firstName(person)} />
                </td>
              ))}
              <td
                className={
                  element.accepted === members.length ? 'figure strong tone-kept' : 'figure strong'
                }
              >
                <Figure href={why}>{element.accepted}</Figure>
              </td>
              <td className="said">
                {asks && open.includes(element.number) ? (
                  <Answering id={partnership.id} version={version} element={element.number} />
                ) : (
                  <Figure beside href={why}>
                    <Said element={element} />
                  </Figure>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Why they are as far at one on what success means as they are: element by element, with what each said. */
function useWhy({ partnership, members: [a, b] }: Success): string | undefined {
  const hrefOf = useHref()
  if (a === undefined || b === undefined) return undefined
  const params = { measure: 'success', from: a.id, to: b.id, partnership: partnership.id }
  return hrefOf({ view: 'why', params })
}

function Answering({ id, version, element }: { id: string; version: number; element: number }) {
  return (
    <span className="answers">
      <GiveButton
        command="AcceptSuccessElements"
        input={{ id, version, elements: [element] }}
        label="Accept"
      />
      <CommandButton command="RejectSuccessElement" preset={{ id, version, element }}>
        Reject
      </CommandButton>
    </span>
  )
}

/** "Marcus: “a shipper takes forty”", "Wei has not answered since 20 May" */
function Said({ element: { answers, accepted, since } }: { element: Element }): ReactNode {
  const by = (is: Element['answers'][number]['is']) => answers.filter((each) => each.is === is)
  const names = (of: Element['answers']) => listed(of.map(({ person }) => firstName(person)))
  if (accepted === answers.length) return answers.length === 2 ? 'both' : `all ${answers.length}`
  const [rejected] = by('rejected')
  if (rejected !== undefined) {
    const who = firstName(rejected.person)
    return rejected.reason === undefined ? `${who} rejects it` : `${who}: “${rejected.reason}”`
  }
  const older = by('void')
  if (older.length > 0) return `${names(older)} answered an older wording`
  const silent = by('silent')
  return `${names(silent)} ${silent.length === 1 ? 'has' : 'have'} not answered since version ${since}`
}
