import { useParams, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { pathOf } from '../here/hrefs.ts'
import { useTo } from '../here/place-context.tsx'

/** Leads to a record's page: addresses outside know what it is, and not where its page is. */
export function At() {
  const { noun, id } = useParams({ strict: false }) as { noun: string; id: string }
  const router = useRouter()
  const to = useTo()
  const path = to(pathOf({ noun, id }))
  useEffect(() => router.history.replace(path), [router, path])
  return null
}
