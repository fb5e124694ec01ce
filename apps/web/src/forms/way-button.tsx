import type { Answer } from '../api/views.ts'
import { useHref } from '../here/hrefs.ts'
import { CommandButton } from './command-button.tsx'

type Way = NonNullable<Answer<'list'>['words']['create']>

interface WayButtonProps {
  way: Way
  preset?: Readonly<Record<string, unknown>>
  primary?: boolean
}

/** Begins one, or leads to the one that goes on: another would be refused. */
export function WayButton({ way, ...rest }: WayButtonProps) {
  const hrefOf = useHref()
  if ('href' in way) return <a href={hrefOf(way.href)}>{way.label}</a>
  return (
    <CommandButton command={way.command} {...rest}>
      {way.label}
    </CommandButton>
  )
}
