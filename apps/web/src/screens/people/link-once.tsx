import { useMutation } from '@tanstack/react-query'
import { CopyButton } from '../../ui/copy-button.tsx'

interface Made {
  link?: string
  vouching?: number
  needed?: number
}

/** Makes a link that works once, and shows it once. */
export function LinkOnce({ label, make }: { label: string; make: () => Promise<unknown> }) {
  const made = useMutation({ mutationFn: async () => (await make()) as Made })
  const { link, vouching, needed } = made.data ?? {}
  if (link !== undefined) {
    const url = new URL(link, location.origin).href
    return (
      <span className="link-once">
        <code>{url}</code>
        <CopyButton text={url} />
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
