import type { Answer } from '../../api/views.ts'
import { SaidList } from '../../ui/said-list.tsx'
import { Section } from '../../ui/section.tsx'
import { listed } from '../../words/figures.ts'

interface WhoSeesProps {
  view: Answer<'partnership'>
  charter: NonNullable<Answer<'partnership'>['charter']>
}

/** Who may see what between them: what the charter opens, and what no charter can. */
export function WhoSees({ view: { auditors }, charter: { trustOpen, version } }: WhoSeesProps) {
  const read = auditors.map(({ person }) => person.name)
  return (
    <Section title="Who may see what" note={`by version ${version}, and for everybody alike`}>
      <SaidList
        rows={[
          {
            what: 'Trust figures',
            said: trustOpen
              ? 'every member of the organisation: all of you opened them in the charter'
              : 'the two concerned; others read “rated” or “not rated”',
          },
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
    </Section>
  )
}
