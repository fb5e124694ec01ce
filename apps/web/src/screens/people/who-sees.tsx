import type { Answer } from '../../api/views.ts'
import { FoldedSection } from '../../ui/folded-section.tsx'
import { SaidList } from '../../ui/said-list.tsx'
import { Section } from '../../ui/section.tsx'
import { day } from '../../words/dates.ts'
import { listed } from '../../words/figures.ts'

interface WhoSeesProps {
  view: Answer<'partnership'>
  charter: NonNullable<Answer<'partnership'>['charter']>
}

/** Who may see what between them: what they agree on in the charter, and what no charter can change. */
export function WhoSees({ view: { auditors }, charter }: WhoSeesProps) {
  const { trustOpen, whoSees, version, agreed } = charter
  const read = auditors.map(({ person }) => person.name)
  // What waits for an answer is read before it; what was agreed on is looked up.
  const Part = agreed === undefined ? Section : FoldedSection
  return (
    <Part
      title="Who may see what"
      note={
        agreed === undefined
          ? `as version ${version} proposes it: whoever accepts that accepts this`
          : `agreed on with version ${version}, ${day(agreed.happened)}`
      }
    >
      <SaidList
        rows={[
          {
            what: 'Trust figures',
            said: trustOpen
              ? 'every member of the organisation: all of you opened them in the charter'
              : 'the two concerned; others read “rated” or “not rated”',
          },
          ...whoSees.map(({ what, who }) => ({ what, said: `${who}; you hold each other to it` })),
          {
            what: 'Your ratings, compared',
            said: 'you alone, whatever the charter says',
          },
          {
            what: 'Words of feedback and talks',
            said: 'the two whose they are, and whom both disclose them to',
          },
          {
            what: 'Positions',
            said: 'nobody before they are opened; then those asked who have answered, and others for whom the decision is there',
          },
          {
            what: 'Restricted decisions',
            said: 'those named in them, until their date; for others they are not there',
          },
          { what: 'Findings', said: 'who may read everything that they rest on' },
          ...(read.length === 0
            ? []
            : [
                {
                  what: 'From outside',
                  said: `${listed(read)}: what began in their dates, words only where disclosed`,
                },
              ]),
        ]}
      />
    </Part>
  )
}
