import type { Answer } from '../../api/views.ts'
import { CommandButton } from '../../forms/command-button.tsx'
import { useHref } from '../../here/hrefs.ts'
import { useDates } from '../../here/use-dates.ts'
import { type Fact, FactList } from '../../ui/fact-list.tsx'
import { Section } from '../../ui/section.tsx'
import { doneBy } from '../../ui/stamp.ts'
import { asSentence } from '../../words/as-sentence.ts'
import { RecordedLater } from './recorded-later.tsx'
import { whenJudged } from './verdict-words.ts'

type View = Answer<'decision'>

/** What it rested on, what was said of how it went, and its end. */
export function Outcome({ view }: { view: View }) {
  const { day } = useDates()
  const { verdicts, reviews, reconfirmations, assumptions, decision } = view
  const facts: Fact[] = [
    ...assumptions.map((assumption) => ({
      key: assumption.stamp.event,
      what: <Assumption assumption={assumption} view={view} />,
      more: assumption.broken?.note && `“${assumption.broken.note}”`,
      end: day(assumption.stamp.happened),
    })),
    ...reconfirmations.map(({ stamp, note }) => ({
      key: stamp.event,
      what: (
        <>
          <b>It still holds</b>, says {doneBy(stamp)}
          <RecordedLater stamp={stamp} imported={decision?.imported} />
        </>
      ),
      more: note && `“${note}”`,
      end: day(stamp.happened),
    })),
    ...verdicts.map((verdict) => ({
      key: verdict.stamp.event,
      what: <Verdict verdict={verdict} imported={decision?.imported} />,
      more: verdict.note && `“${verdict.note}”`,
      end: day(verdict.stamp.happened),
    })),
    ...reviews.map(({ stamp, note }) => ({
      key: stamp.event,
      what: (
        <>
          Reviewed by {doneBy(stamp)}
          <RecordedLater stamp={stamp} imported={decision?.imported} />
        </>
      ),
      more: `“${note}”`,
      end: day(stamp.happened),
    })),
    ...(decision?.ended === undefined
      ? []
      : [
          {
            key: 'ended',
            what: (
              <>
                <End view={view} />
                <RecordedLater stamp={decision.ended.stamp} imported={decision.imported} />
              </>
            ),
            more: decision.ended.reason && `“${decision.ended.reason}”`,
            end: day(decision.ended.stamp.happened),
          },
        ]),
  ]
  return (
    <Section
      title="Expected, and what came"
      note={facts.length === 0 ? 'none recorded yet' : undefined}
    >
      <FactList facts={facts} />
    </Section>
  )
}

/** What was said of it, how long after the decision, and what there was to say it before its time. */
function Verdict({
  verdict,
  imported,
}: {
  verdict: View['verdicts'][number]
  imported: boolean | undefined
}) {
  const { stamp, verdict: said, early } = verdict
  return (
    <>
      <b>{asSentence(said)}</b>, says {doneBy(stamp)}
      <span className={early ? 'tone-due' : 'ink-3'}>, {whenJudged(verdict)}</span>
      <RecordedLater stamp={stamp} imported={imported} />
    </>
  )
}

function Assumption({
  assumption: { stamp, text, broken, asks },
  view: { decision, actions },
}: {
  assumption: View['assumptions'][number]
  view: View
}) {
  const { day } = useDates()
  const hrefOf = useHref()
  return (
    <>
      <span className="ink-3">Rests on</span> {text}
      {broken !== undefined && (
        <span className={asks ? 'tone-due' : 'ink-3'}>
          {' '}
          Does not hold since {day(broken.stamp.happened)}, says {doneBy(broken.stamp)}
          <RecordedLater stamp={broken.stamp} imported={decision?.imported} />
          {broken.outside !== undefined && (
            <>
              {' '}
              because of <a href={hrefOf(broken.outside.href)}>{broken.outside.ordinal}</a>
            </>
          )}
          {broken.link !== undefined && (
            <>
              {' '}
              <a href={broken.link} rel="noreferrer">
                source
              </a>
            </>
          )}
        </span>
      )}
      {broken === undefined &&
        decision !== undefined &&
        actions.includes('ReportAssumptionBroken') && (
          <>
            {' '}
            <CommandButton
              command="ReportAssumptionBroken"
              preset={{ id: decision.id, assumption: stamp.event }}
            >
              It broke
            </CommandButton>
          </>
        )}
    </>
  )
}

/** How it ended, and what took its place: `Superseded by S-07`. */
export function End({ view: { decision, after } }: { view: View }) {
  const hrefOf = useHref()
  const ended = decision?.ended
  if (ended === undefined) return null
  const next = after.find(({ id }) => id === ended.by)
  return (
    <b>
      {asSentence(ended.how)}
      {ended.silently && ' without a word'}
      {next !== undefined && (
        <>
          {' '}
          by <a href={hrefOf(next.href)}>{next.ordinal ?? next.title}</a>
        </>
      )}
      {ended.byUnread && ' by a decision that is not yours to read'}
    </b>
  )
}
