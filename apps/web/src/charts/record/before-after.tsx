import { WordDiff } from '../../words/word-diff.tsx'

/** A field before and after an entry; equal where the entry left it alone. */
export interface FieldChange {
  field: string
  before?: string
  after?: string
}

/** What an entry changed: the record's fields before it and after it, changed ones marked. */
export function BeforeAfter({ fields }: { fields: readonly FieldChange[] }) {
  return (
    <dl className="before-after">
      {fields.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{field}</dt>
          <dd>
            {before === after ? (
              <span className="ink-2">{after}</span>
            ) : (
              <WordDiff before={before ?? ''} after={after ?? ''} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
