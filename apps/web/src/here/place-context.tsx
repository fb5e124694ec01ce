import { createContext, useCallback, useContext } from 'react'
import { atMoments, useMoments } from './moments.ts'
import type { Place } from './place.ts'

const PlaceContext = createContext<Place | undefined>(undefined)
export const PlaceProvider = PlaceContext

export function usePlace(): Place {
  const place = useContext(PlaceContext)
  if (place === undefined) throw new Error('This stands outside every organisation')
  return place
}

/** Makes addresses within the place, `to('/goals/g-3')`: at the moment looked at, until one leaves the past. */
export function useTo(): (path: string) => string {
  const { base } = usePlace()
  const moments = useMoments()
  return useCallback((path) => atMoments(`${base}${path}`, moments), [base, moments])
}
