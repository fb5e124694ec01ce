import { useEffect } from 'react'

/** Where there is nothing else to choose, who has an organisation is taken there. */
export function GoingTo({ organisation }: { organisation: string }) {
  useEffect(() => location.replace(`/o/${organisation}/`), [organisation])
  return <p className="reading">Opening your organisation …</p>
}
