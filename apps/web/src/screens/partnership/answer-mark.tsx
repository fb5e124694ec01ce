import type { Success } from './success-view.ts'

export type AnswerIs = Success['elements'][number]['answers'][number]['is']

const words: Readonly<Record<AnswerIs, string>> = {
  accepted: 'accepted',
  void: 'older wording, void',
  rejected: 'rejected',
  silent: 'not answered',
}

/** What somebody says of an element; shape and fill say it, and words to who cannot see them. */
export function AnswerMark({ is, whose }: { is: AnswerIs; whose?: string }) {
  return (
    <svg
      width="16"
      height="16"
      role="img"
      aria-label={whose === undefined ? words[is] : `${whose}: ${words[is]}`}
    >
      {is === 'accepted' && <circle cx="8" cy="8" r="4" fill="var(--ink)" />}
      {is === 'void' && <circle cx="8" cy="8" r="4" fill="var(--past)" />}
      {is === 'silent' && <circle cx="8" cy="8" r="4" fill="none" stroke="var(--past)" />}
      {is === 'rejected' && (
        <g fill="none" stroke="var(--ink)" strokeWidth="1.5">
          <circle cx="8" cy="8" r="4.5" />
          <path d="M5 11l6-6" />
        </g>
      )}
    </svg>
  )
}

/** The marks that the table uses, each with its word. */
export function AnswerLegend({ elements }: Pick<Success, 'elements'>) {
  const used = new Set(elements.flatMap(({ answers }) => answers.map(({ is }) => is)))
  const shown = (Object.keys(words) as AnswerIs[]).filter((is) => used.has(is))
  return (
    <p className="answer-legend" aria-hidden="true">
      {shown.map((is) => (
        <span key={is}>
          <AnswerMark is={is} /> {words[is]}
        </span>
      ))}
    </p>
  )
}
