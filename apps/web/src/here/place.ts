/** Where the app stands: an organisation, and in the demo also the person one is. */
export interface Place {
  org: string
  person: string | undefined
  /** The path that every screen's path begins with: `/o/calder/as/dana`. */
  base: string
  /** The path that every request begins with: `/api/orgs/calder/as/dana`. */
  api: string
}

const PATTERN = /^\/o\/([^/]+)(?:\/as\/([^/]+))?(?:\/|$)/

/** The place that a path names; undefined outside every organisation. */
export function placeOf(pathname: string): Place | undefined {
  const [, org, person] = PATTERN.exec(pathname) ?? []
  return org === undefined ? undefined : placeAt(org, person)
}

export function placeAt(org: string, person?: string): Place {
  const as = person === undefined ? '' : `/as/${person}`
  return { org, person, base: `/o/${org}${as}`, api: `/api/orgs/${org}${as}` }
}
