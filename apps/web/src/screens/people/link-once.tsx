import { useMutation } from '@tanstack/react-query'
import { CopyButton } from '../../ui/copy-button.tsx'

interface Made {
  link?: string
  recoveryCode?: string
  vouching?: number
  needed?: number
}

/** Makes a link or a code that works once, and shows it once. */
export function LinkOnce({ label, make }: { label: string; make: () => Promise<unknown> }) {
  const made = useMutation({ mutationFn: async () => (await make()) as Made })
  const { link, recoveryCode, vouching, needed } = made.data ?? {}
  const shown = link === undefined ? recoveryCode : new URL(link, location.origin).href
  if (shown !== undefined) {
    return (
      <span className="link-once">
        <code>{shown}</code>
        <CopyButton text={shown} />
      </span>
    )
  }
  return (
    <span className="link-once">
      <button
        type="button"
        className="button"
        aria-disabled={made.isPending}
        onClick={() => made.mutate()}
      >
        {label}
      </button>
      {vouching !== undefined && (
        <span className="ink-2">
          {vouching} of {needed} vouch; the link comes with the last.
        </span>
      )}
      {made.error !== null && (
        <span className="tone-due" role="alert">
          {made.error.message}
        </span>
      )}
    </span>
  )
}
