import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ask } from '../../api/client.ts'
import { Problem } from '../../api/problem.ts'
import { useMaking } from '../../api/use-making.ts'
import { Answered } from '../../ui/answered.tsx'
import type { Founding } from './founded.tsx'
import { GoingTo } from './going-to.tsx'

interface PrintedLinkProps {
  link: string | undefined
  /** Where this browser is in already. */
  own: { organisation: string } | undefined
  onFounded: (founding: Founding) => void
  /** The names, where the link still founds, or none is needed. */
  children: ReactNode
}

/** What the link that the server printed still leads to. */
export function PrintedLink({ link, own, onFounded, children }: PrintedLinkProps) {
  const looked = useQuery({
    queryKey: ['link', link],
    queryFn: async () => (await ask(`/api/links/${link}`)) as { kind: string },
    enabled: link !== undefined,
    retry: false,
  })
  if (link === undefined) return children
  const isUsed = looked.error instanceof Problem && looked.error.status === 404
  if (isUsed) return own === undefined ? <Used /> : <GoingTo {...own} />
  return (
    <Answered asked={looked} what="the link">
      {({ kind }) => (kind === 'founded' ? <GoOn link={link} onFounded={onFounded} /> : children)}
    </Answered>
  )
}

function GoOn({ link, onFounded }: Pick<PrintedLinkProps, 'onFounded'> & { link: string }) {
  const { isMaking, error, submit } = useMaking<Founding>({
    path: '/api/organisations/founded',
    said: () => ({ link }),
    onMade: onFounded,
  })
  return (
    <>
      <h1>You have named the two already.</h1>
      <p className="ink-2">
        Your organisation is there, and nobody has been in it yet. Go on to the link for the other
        and to your recovery code: they are made anew, and shown once.
      </p>
      <form onSubmit={submit}>
        {error !== null && (
          <p className="tone-due" role="alert">
            {error.message}
          </p>
        )}
        <button type="submit" className="button primary go" aria-disabled={isMaking}>
          {isMaking ? 'Opening…' : 'Go on'}
        </button>
      </form>
    </>
  )
}

const Used = () => (
  <>
    <h1>This link was used, or is too old.</h1>
    <p className="ink-2">
      Whoever founded with it is in. With your recovery code, open any page of your organisation and
      enter it there; or ask somebody who is in for a link of yours.
    </p>
  </>
)
